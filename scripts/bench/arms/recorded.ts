/**
 * Stands before the registry and the centers and answers what they answered before, so that a gateway can be asked far more often than
 * eleven centers on one small machine could answer. `recorded.js LINES.json`: ports, and whom each of them stands for.
 */
import { readFileSync } from 'node:fs';
import { standIn, type RecordedLine } from './standIn.ts';

const [file = ''] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedLine[]; // written by the bench
await Promise.all(lines.map(standIn));
process.stdout.write('ready recorded\n');
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));
