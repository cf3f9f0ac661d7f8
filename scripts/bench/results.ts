/** What a run measured, as it is kept: each part with the machine and the day, so that the page can be printed anew without measuring. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './compare.ts';
import type { Growth } from './growth.ts';

export interface Circumstances {
  /** Year, month and day. */
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

export interface ComparisonResult extends Circumstances {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly measured: readonly Measured[];
}

export interface GrowthResult extends Circumstances {
  readonly milliseconds: number;
  readonly growth: Growth;
}

export interface Results {
  readonly comparison?: ComparisonResult;
  readonly growth?: GrowthResult;
}

const PACKAGES = ['@apollo/gateway', '@apollo/server', 'graphql', 'undici'];

export function readCircumstances(): Circumstances {
  const version = (name: string): string =>
    (JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version; // every package has one
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`,
    versions: { node: process.versions.node, ...Object.fromEntries(PACKAGES.map((name) => [name, version(name)])) },
  };
}

/** Empty where nothing is kept yet. */
export function readResults(file: string): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {}; // written by `keepResults`
}

/** The parts that were measured replace those of before; the others stay. */
export function keepResults(file: string, measured: Results): Results {
  const results = { ...readResults(file), ...measured };
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  return results;
}
