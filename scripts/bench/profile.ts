/** Reads a processor profile as V8 writes it: how much of the time was spent where, by function and by module. */

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
