/** Where the processor time of an arm goes: takes a profile of V8, adds it up by function and by module, and prints it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from '../../scripts/print/table.ts';
import { putLoad, toBody, warmUp, type Arm } from './measure.ts';
import type { Shape } from './shapes.ts';

interface ProfileOptions {
  readonly connections: readonly number[];
  readonly milliseconds: number;
  /** For the profile. */
  readonly folder: string;
}

/** At the most connections, once the arm is warm. */
export async function profileArm(
  arm: Arm,
  shape: Shape,
  { connections, milliseconds, folder }: ProfileOptions,
): Promise<string> {
  const load = { connections: Math.max(...connections), milliseconds };
  await warmUp(arm, shape, load);
  const file = join(folder, 'profile.json');
  await arm.process.beginProfile();
  const { latencies } = await putLoad(arm.url, toBody(arm, shape), { ...load, headers: arm.headers });
  await arm.process.endProfile(file);
  const summary = summarizeProfile(JSON.parse(readFileSync(file, 'utf8')) as CpuProfile); // written by V8
  return `\n${arm.name}, ${shape.title}, ${load.connections} connections: ${printProfile(summary, latencies.length)}`;
}

export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The node in which each sample was taken. */
  readonly samples?: readonly number[];
  /** Microseconds between the samples. */
  readonly timeDeltas?: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

export interface SelfTime {
  readonly module: string;
  /** Empty for a whole module. */
  readonly name: string;
  readonly milliseconds: number;
  /** Of the time in which the process was not idle. */
  readonly share: number;
}

export interface ProfileSummary {
  readonly busyMs: number;
  readonly modules: readonly SelfTime[];
  readonly functions: readonly SelfTime[];
}

/** Self times, the largest first; idle time is left out. */
export function summarizeProfile({ nodes, samples = [], timeDeltas = [] }: CpuProfile): ProfileSummary {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const modules = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  samples.forEach((id, index) => {
    const frame = byId.get(id)?.callFrame;
    if (!frame || frame.functionName === '(idle)') return;
    const time = Math.max(0, timeDeltas[index] ?? 0) / 1000;
    const module = toModule(frame);
    const name = JSON.stringify([module, printFunction(frame)]);
    modules.set(module, (modules.get(module) ?? 0) + time);
    functions.set(name, (functions.get(name) ?? 0) + time);
    busy += time;
  });
  return {
    busyMs: busy,
    modules: rank(modules, busy).map(([module, milliseconds, share]) => ({ module, name: '', milliseconds, share })),
    functions: rank(functions, busy).map(([key, milliseconds, share]) => {
      const [module = '', name = ''] = JSON.parse(key) as string[]; // made above
      return { module, name, milliseconds, share };
    }),
  };
}

/** A package, a room of ours, a part of Node, or what V8 does beside: garbage collection, and native code as `(program)`. */
export function toModule({ functionName, url }: { readonly functionName: string; readonly url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackage !== undefined) return inPackage;
  const path = /\/dist\/(.*)$/.exec(url)?.[1] ?? url;
  return path.split('/').slice(0, -1).join('/') || path;
}

function printFunction({ functionName, url, lineNumber }: ProfileNode['callFrame']): string {
  const file = url.split('/').at(-1) ?? '';
  return `${functionName || '(anonymous)'}${file === '' ? '' : ` ${file}:${lineNumber + 1}`}`;
}

function rank(times: ReadonlyMap<string, number>, busy: number): [key: string, milliseconds: number, share: number][] {
  return [...times].sort(([, a], [, b]) => b - a).map(([key, time]) => [key, time, busy > 0 ? time / busy : 0]);
}

const MODULES = 25;
const FUNCTIONS = 50;

/** @param requests that were answered meanwhile */
export function printProfile({ busyMs, modules, functions }: ProfileSummary, requests: number): string {
  const columns = { right: new Set(['%', 'ms a request']) };
  const toCells = ({ share, milliseconds }: SelfTime): [string, string] => [
    (share * 100).toFixed(1),
    (milliseconds / requests).toFixed(3),
  ];
  return [
    `${requests} requests, ${(busyMs / requests).toFixed(2)} ms of processor time each (main thread, as sampled), by self time\n`,
    printTable(
      ['%', 'ms a request', 'module'],
      modules.slice(0, MODULES).map((each) => [...toCells(each), each.module]),
      columns,
    ),
    printTable(
      ['%', 'ms a request', 'module', 'function'],
      functions.slice(0, FUNCTIONS).map((each) => [...toCells(each), each.module, each.name]),
      columns,
    ),
  ].join('\n');
}
