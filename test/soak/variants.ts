/** The data that centers change between: the committed files, and files of the same shape from other seeds, each with the oracle's rows. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { createWholeOracle } from '../support/oracle/createWholeOracle.ts';
import type { Oracle } from '../support/oracle/createOracle.ts';
import type { OracleRows } from '../support/oracle/rows.ts';
import { readDays, readList, readSiteRows } from '../support/readSiteRows.ts';

const SITES = 'subgraphs/sites';
/** Of the further variants; 0 is the committed data. */
const SEEDS = [7];

export interface Variants {
  /** The sites that the consortium runs on; a center's files there are of its current variant. */
  readonly sites: string;
  readonly count: number;
  readonly sources: readonly string[];
  /** Puts a center's files in place; nothing is imported by that. */
  place(center: string, variant: number): void;
}

export function createVariants(folder: string): Variants {
  const sites = join(folder, 'sites');
  cpSync(SITES, sites, { recursive: true });
  const sources = [SITES, ...SEEDS.map((seed) => generate(join(folder, `seed-${seed}`), seed))];
  return {
    sites,
    sources,
    count: sources.length,
    place(center, variant) {
      const data = join(sites, center, 'data');
      rmSync(data, { recursive: true });
      cpSync(join(sources[variant] ?? SITES, center, 'data'), data, { recursive: true });
    },
  };
}

export interface Truths {
  /** The truth when the centers have these variants, 0 where none is named. */
  getOracle(variants: ReadonlyMap<string, number>): Oracle;
}

/** @param sources the folders of the variants */
export function readTruths(sources: readonly string[]): Truths {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const texts = {
    coe: read('subgraphs/contract/schema.graphql'),
    consortium: read('subgraphs/contract/consortium.graphql'),
    registry: read('subgraphs/registry/schema.graphql'),
  };
  const contract = readContract(texts.coe);
  const records = {
    Facility: readList('subgraphs/registry/data/facilities.json'),
    Center: readList('subgraphs/registry/data/centers.json'),
    HealthSystem: readList('subgraphs/registry/data/health-systems.json'),
  };
  const rows = sources.map((source) => readSiteRows(contract, source));
  const days = sources.map(readDays);
  const oracles = new Map<string, Oracle>();
  return {
    getOracle(variants) {
      const key = JSON.stringify([...variants]);
      const of = (center: string): number => variants.get(center) ?? 0;
      const asOf = Object.fromEntries(
        Object.keys(days[0] ?? {}).map((center) => [center, days[of(center)]?.[center] ?? '']),
      );
      const known = oracles.get(key) ?? createWholeOracle({ texts, records, rows: mixRows(rows, of), asOf });
      oracles.set(key, known);
      return known;
    },
  };
}

function generate(out: string, seed: number): string {
  execFileSync(process.execPath, ['dist/subgraphs/sites/generate/index.js', '--seed', String(seed), '--out', out], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return out;
}

/** Of each center the rows of its variant. */
function mixRows(all: readonly OracleRows[], variantOf: (center: string) => number): OracleRows {
  const codes = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    codes.map((code) => [
      code,
      all.flatMap((rows, variant) =>
        (rows[code] ?? []).filter(({ id }) => variantOf(id.split(':')[0] ?? '') === variant),
      ),
    ]),
  );
}
