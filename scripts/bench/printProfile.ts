/** Prints where the processor time of an arm went. */
import { printTable } from '../print/table.ts';
import type { ProfileSummary, SelfTime } from './profile.ts';

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
