/** A center for tests: a few rows in an embedded store, asked as Apollo Gateway would, with its calls of the store counted. */
import type { Log } from '../../../subgraphs/contract/observe/log.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import type { Collection } from '../../../subgraphs/contract/model.ts';
import { createFindDrift, type RegistryFacts } from '../../../subgraphs/coe/import/parts/registry.ts';
import { localPolicy, type Caller, type Policy } from '../../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Snapshot, Store, Value } from '../../../subgraphs/coe/store/store.ts';
import { createCenter } from '../../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../../subgraphs/coe/centerSchema.ts';

export const SDL = readFileSync('subgraphs/contract/schema.graphql', 'utf8');
export const { contract } = openCenterSchema(SDL);

/** What a test says of a row; the rest is missing. */
export type PartialRow = Readonly<Record<string, Value>> & { readonly id: string };
/** Rows by collection code. */
export type PartialRows = Readonly<Record<string, readonly PartialRow[]>>;

export interface Answer {
  // Tests look into answers of many shapes; a wrong path fails the test.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface TestCenter {
  ask(query: string, variables?: Record<string, unknown>, caller?: Caller, signal?: AbortSignal): Promise<Answer>;
  /** The methods of the store that were called, in turn. */
  readonly calls: string[];
  readonly logged: string[];
  close(): Promise<void>;
}

export interface TestCenterOptions {
  /** Without rows the center has never imported anything. */
  readonly rows?: PartialRows;
  readonly policy?: Policy;
  /** What the registry says now, where it differs from the rows. */
  readonly registry?: RegistryFacts;
  readonly wrap?: (store: Store) => Store;
}

const LOCAL: Caller = { kind: 'local' };

/** The center `leap` over a store of its own in a temporary folder. */
export async function openTestCenter({
  rows,
  policy = localPolicy,
  registry,
  wrap = (store) => store,
}: TestCenterOptions): Promise<TestCenter> {
  const folder = mkdtempSync(join(tmpdir(), 'center-'));
  const embedded = await openEmbeddedStore(folder, contract);
  if (rows) await fill(embedded, rows);
  const calls: string[] = [];
  const logged: string[] = [];
  const store = countCalls(wrap(embedded), calls);
  const log: Log = (message, facts) => {
    if (facts?.level !== 'debug') logged.push(message); // as a center logs that nobody told to say more
  };
  const center = createCenter({
    settings: { id: 'leap', name: 'LEAP' },
    schema: openCenterSchema(SDL),
    policy,
    store,
    log,
    ...(registry && { findDrift: createFindDrift(registry) }),
  });
  return {
    calls,
    logged,
    async ask(query, variables = {}, caller = LOCAL, signal) {
      const { body } = await center.answer(
        { query, variables, operationName: undefined, extensions: {} },
        { caller, ...(signal && { signal }) },
      );
      const { data, errors = [] } = JSON.parse(JSON.stringify(body)) as Partial<Answer>; // as a client sees it
      return { data, errors };
    },
    async close() {
      await embedded.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function fill(store: Store, rows: PartialRows): Promise<void> {
  const writer = await store.beginGeneration();
  for (const collection of contract.collections) {
    await writer.write(
      collection.code,
      (rows[collection.code] ?? []).map((row) => complete(collection, row)),
    );
  }
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
}

function complete(collection: Collection, row: PartialRow): Row {
  const stored = collection.fields.filter((field) => field.kind !== 'relation');
  const missing = stored.map((field) => [field.name, field.isList ? [] : null] as const);
  return { ...Object.fromEntries(missing), center: 'leap', basis: 'SYNTHETIC', ...row };
}

function countCalls(store: Store, calls: string[]): Store {
  const count = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(_target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        if (name === 'paced')
          return (...given: unknown[]): unknown => count(Reflect.apply(member, target, given) as object);
        return (...given: unknown[]): unknown => {
          calls.push(String(name));
          return Reflect.apply(member, target, given);
        };
      },
    });
  return {
    beginGeneration: () => store.beginGeneration(),
    close: () => store.close(),
    async openSnapshot() {
      calls.push('openSnapshot');
      const snapshot: Snapshot | undefined = await store.openSnapshot();
      return snapshot && count(snapshot);
    },
  };
}
