/** `npm run codegen`: writes all generated files; with --check it only lists those that would change. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph, readSubgraphSources } from '../gateway/supergraph/compose.ts';
import { defineCommand, flag, runCommandLine, ToolFault } from '../subgraphs/commandLine.ts';

/** Each step writes its files in place. The second reads the schemas that the first writes. */
const STEPS = [
  ['dist/subgraphs/contract/derive/index.js'],
  ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml'],
] as const;

/** Composed last, from the schemas. */
const SUPERGRAPH = join('gateway', 'supergraph', 'supergraph.graphql');

const GENERATED = [
  /[\\/]generated[\\/]/,
  /contract[\\/](schema|consortium)\.graphql$/,
  /supergraph[\\/]supergraph\.graphql$/,
  /^docs[\\/](errors|data-format|data-dictionary)\.md$/,
];

const COMMAND = defineCommand({
  call: 'npm run codegen',
  does: 'Writes all generated files.',
  options: { check: flag('only list the files that would change; exit code 1 if there are any') },
  run: ({ check }) => codegen(check),
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

type Snapshot = ReadonlyMap<string, string>;

async function codegen(isCheck: boolean): Promise<number> {
  const before = readGenerated();
  let changed: string[];
  try {
    for (const step of STEPS) runStep(step);
    writeFileSync(SUPERGRAPH, composeSupergraph(readSubgraphSources('.')));
    changed = findChanged(before, readGenerated());
  } finally {
    if (isCheck) restore(before, readGenerated());
  }
  for (const path of changed) process.stdout.write(`${isCheck ? 'out of date' : 'written'}: ${path}\n`);
  if (!isCheck || changed.length === 0) return 0;
  process.stderr.write('Generated files are out of date: run `npm run codegen` and commit the result.\n');
  return 1;
}

function runStep(command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new ToolFault(`${command[0]} ended with ${status}:\n${stdout}${stderr}`);
}

/** The printed contract, its pages of `docs/`, the types, and the supergraph. */
function readGenerated(): Snapshot {
  const all = ['gateway', 'subgraphs', 'docs']
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  const paths = all.filter((path) => GENERATED.some((pattern) => pattern.test(path)));
  return new Map(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

function findChanged(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

function restore(before: Snapshot, after: Snapshot): void {
  for (const path of findChanged(before, after)) {
    const text = before.get(path);
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
}
