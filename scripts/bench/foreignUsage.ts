/** What a process that is no Node's has used, as Linux tells it. */
import { readFileSync } from 'node:fs';
import type { Usage } from './meter.ts';

/** Linux counts in hundredths of a second towards programs, whatever its own clock does. */
const TICK_MS = 10;

export function readUsage(pid: number): Usage {
  return parseUsage(readFileSync(`/proc/${pid}/stat`, 'utf8'), readFileSync(`/proc/${pid}/status`, 'utf8'));
}

/** @param stat of proc(5): the name, in brackets, may hold blanks and brackets itself @param status has the resident memory in kB */
export function parseUsage(stat: string, status: string): Usage {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  const rss = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return { cpuMs: (user + system) * TICK_MS, rss: Number(rss ?? 0) * 1024 };
}
