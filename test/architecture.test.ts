/** The rooms of the two buildings, and which may import from which: what this table lacks is forbidden. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** Room → rooms it may import from. A room is a folder; files directly in a building are rooms by their own name. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'gateway/index': [
    'gateway/config',
    'gateway/gateway',
    'gateway/http',
    'gateway/transport',
    'gateway/cache',
    'gateway/centers',
    'gateway/observe',
    'contract/observe',
  ],
  'gateway/gateway': [
    'gateway/config',
    'gateway/errors',
    'gateway/graph',
    'gateway/cache',
    'gateway/operation',
    'gateway/execute',
    'gateway/health',
    'gateway/plan',
    'gateway/versions',
    'gateway/centers',
    'gateway/transport',
    'gateway/supergraph',
    'gateway/observe',
    'contract',
    'contract/observe',
  ],
  'gateway/config': ['gateway/centers', 'gateway/transport', 'gateway/observe', 'contract'],
  'gateway/errors': ['contract', 'contract/observe'],
  'gateway/graph': ['gateway/execute', 'gateway/transport'],
  // Probes are small fetches.
  'gateway/health': [
    'gateway/plan',
    'gateway/versions',
    'gateway/validate',
    'gateway/centers',
    'gateway/transport',
    'contract',
  ],
  'gateway/http': [
    'gateway/graph',
    'gateway/errors',
    'gateway/cache',
    'gateway/observe',
    'contract',
    'contract/observe',
  ],
  'gateway/cache': ['gateway/execute', 'gateway/transport', 'contract'],
  // One query's way: operation, then execute; a plan, what is sent, what came, the merge.
  'gateway/operation': [
    'gateway/graph',
    'gateway/errors',
    'gateway/execute',
    'gateway/plan',
    'gateway/versions',
    'gateway/validate',
    'gateway/centers',
    'gateway/transport',
    'contract',
    'contract/observe',
  ],
  'gateway/execute': [
    'gateway/plan',
    'gateway/versions',
    'gateway/transport',
    'gateway/validate',
    'gateway/merge',
    'gateway/centers',
    'gateway/supergraph',
    'contract',
  ],
  'gateway/versions': ['gateway/plan', 'gateway/centers', 'contract'],
  'gateway/validate': ['gateway/plan', 'gateway/merge', 'gateway/centers', 'gateway/transport', 'contract'],
  'gateway/plan': ['gateway/supergraph', 'gateway/centers', 'gateway/merge', 'contract'],
  'gateway/supergraph': ['gateway/merge', 'contract'],
  'gateway/transport': ['contract/observe'],
  'gateway/merge': ['contract'],
  'gateway/centers': ['contract', 'contract/observe'],
  'gateway/observe': ['gateway/transport', 'gateway/graph', 'contract', 'contract/observe'],
  contract: [],
  // How both buildings log, and how a request's id and span travel between them.
  'contract/observe': [],
  'contract/derive': ['contract'],
  // What every subgraph does on the network, whatever it serves.
  serve: ['contract', 'contract/observe'],
  registry: ['contract', 'serve', 'contract/observe'],
  'registry/index': ['registry', 'serve', 'contract', 'contract/observe'],
  'coe/index': ['coe', 'coe/openStore', 'serve', 'coe/policy', 'coe/import', 'coe/import/parts', 'contract/observe'],
  'coe/openStore': ['coe', 'coe/store', 'coe/store/embedded', 'coe/store/mongo', 'contract'],
  coe: ['coe/resolvers', 'coe/policy', 'coe/store', 'serve', 'contract', 'contract/observe'],
  'coe/resolvers': ['coe/store', 'coe/policy', 'coe/disclosure', 'serve', 'contract'],
  'coe/disclosure': ['contract'],
  'coe/policy': ['contract'],
  'coe/store': ['contract'],
  'coe/store/embedded': ['coe/store', 'contract'],
  'coe/store/mongo': ['coe/store', 'contract'],
  'coe/import': [
    'coe/import/check',
    'coe/import/read',
    'coe/import/report',
    'coe/import/parts',
    'coe/store',
    'contract',
    'commandLine',
    'progress',
  ],
  'coe/import/check': ['coe/import/read', 'coe/import/report', 'coe/import/parts', 'coe/store', 'contract'],
  'coe/import/read': ['coe/import/report', 'coe/import/parts', 'contract'],
  'coe/import/report': ['coe/import/parts', 'coe/store'],
  // What the rooms of the importer share: the registry's facts, hints, the workspace.
  'coe/import/parts': ['coe/store', 'contract'],
  // Commands of their own, like an index: they choose the store.
  'coe/import/cli': ['coe', 'coe/openStore', 'coe/import', 'contract'],
  // Restoring is importing.
  'coe/backup': [
    'coe/import',
    'coe/import/check',
    'coe/import/read',
    'coe/import/parts',
    'coe/import/report',
    'coe/store',
    'contract',
  ],
  'coe/backup/cli': [
    'commandLine',
    'coe',
    'coe/backup',
    'coe/import',
    'coe/import/parts',
    'coe/import/read',
    'coe/import/report',
    'coe/openStore',
    'coe/store',
    'contract',
  ],
  'sites/generate': ['registry', 'contract', 'commandLine', 'progress'],
  // What every command line shares: arguments, exit codes, progress.
  commandLine: [],
  progress: [],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly fromRoom: string;
  readonly toRoom: string;
}

const imports = ['gateway', 'subgraphs'].flatMap(listFiles).flatMap(readImports);

test('the table is of rooms that exist', () => {
  const rooms = new Set(['gateway', 'subgraphs'].flatMap(listFiles).map(toRoom));
  expect(Object.keys(ALLOWED).filter((room) => !rooms.has(room))).toEqual([]);
  expect([...rooms].filter((room) => !(room in ALLOWED))).toEqual([]);
});

test('every import goes in an allowed direction', () => {
  const forbidden = imports.filter(
    ({ fromRoom, toRoom }) => fromRoom !== toRoom && !ALLOWED[fromRoom]?.includes(toRoom),
  );
  expect(forbidden.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  expect(imports.length).toBeGreaterThan(100); // the reader of imports reads
});

test('no rooms import each other in a circle', () => {
  const edges = imports.filter(({ fromRoom, toRoom }) => fromRoom !== toRoom);
  const next = new Map<string, Set<string>>();
  for (const { fromRoom, toRoom } of edges) next.set(fromRoom, (next.get(fromRoom) ?? new Set()).add(toRoom));
  const circles: string[] = [];
  const visit = (room: string, trail: readonly string[]): void => {
    if (trail.includes(room)) circles.push([...trail.slice(trail.indexOf(room)), room].join(' -> '));
    else for (const each of next.get(room) ?? []) visit(each, [...trail, room]);
  };
  for (const room of next.keys()) visit(room, []);
  expect(circles).toEqual([]);
});

test('no source imports a test, and nothing but the edges reads the environment, the clock or chance', () => {
  const isEdge = (file: string): boolean => /(^|\/)(index|cli)\.ts$|transport\/|sites\/generate\//.test(file);
  const offenders = ['gateway', 'subgraphs'].flatMap(listFiles).filter((file) => {
    const text = readFileSync(file, 'utf8');
    return (
      /from '[^']*\/test\//.test(text) ||
      (!isEdge(file) && /process\.env|Date\.now\(|Math\.random\(|(^|[^.\w])fetch\(/.test(text))
    );
  });
  expect(offenders).toEqual([]);
});

test('a gateway that runs never composes: the supergraph is a file', () => {
  const reached = new Set(['gateway/index.ts']);
  for (const file of reached) for (const { to } of imports.filter(({ from }) => from === file)) reached.add(to);
  const composing = (file: string): boolean => /from '@apollo\/composition'/.test(readFileSync(file, 'utf8'));
  expect([...reached].filter(composing)).toEqual([]);
  expect(listFiles('gateway').filter(composing)).toEqual(['gateway/supergraph/compose.ts']); // the reader reads
  expect(reached.size).toBeGreaterThan(50);
});

test('logs, metrics and traces are written by the rooms that observe, and by nothing that computes an answer', () => {
  const users = ['gateway', 'subgraphs']
    .flatMap(listFiles)
    .filter((file) => /from '(pino|prom-client|@opentelemetry\/[^']+)'/.test(readFileSync(file, 'utf8')));
  expect(users.length).toBeGreaterThan(3); // the reader reads
  expect(
    users.filter(
      (file) => !/^(gateway\/observe|subgraphs\/contract\/observe)\/|^subgraphs\/serve\/traceRequests\.ts$/.test(file),
    ),
  ).toEqual([]);
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));
}

function readImports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from |import |import\()'(\.[^']+)'/g)].map(([, path = '']) => {
    const to = relative('.', normalize(join(dirname(file), path)))
      .split(sep)
      .join('/');
    return { from: file, to, fromRoom: toRoom(file), toRoom: toRoom(to) };
  });
}

/** `gateway/plan/cursor.ts` → `gateway/plan`; the longest name in the table that fits. */
function toRoom(file: string): string {
  const path = file.replace(/^subgraphs\//, '').replace(/\.ts$/, '');
  const known = Object.keys(ALLOWED).filter((room) => path === room || path.startsWith(`${room}/`));
  return known.sort((a, b) => b.length - a.length)[0] ?? dirname(path);
}
