/** Connects to MongoDB with the official driver. No other file uses the driver. Every error becomes one sentence, without addresses. */
import {
  MongoClient,
  MongoClientClosedError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoSystemError,
  MongoTopologyClosedError,
  type Db,
  type Document,
} from 'mongodb';
import type { IndexSpec } from './documents.ts';
import type { MongoFilter, PageQuery, Stage } from './queries.ts';
import { CodedError } from '../../../contract/errors.ts';

/** An unreachable server is reported within this time, well below the gateway's deadline for a center. */
const AWAY_MS = 2000;
/** The time limit of one query on the server. An import has no limit. */
const QUESTION_MS = 10_000;
/** The time limit for a server that neither answers nor closes the connection. */
const SILENT_MS = 20_000;

/** A document without a generated id of MongoDB. */
export type Stored = Readonly<Record<string, unknown>>;

/** Every method throws CodedError STORE_UNAVAILABLE or STORE_FAULT. */
export interface Database {
  /** The same database, but an abort of the signal ends its reads: the driver closes their connections, and the server stops the work. */
  until(signal: AbortSignal): Database;
  findPage(collection: string, query: PageQuery): Promise<Stored[]>;
  findRows(collection: string, filter: MongoFilter): Promise<Stored[]>;
  /** The document with the id. A server that hangs is reported as fast as one that is unreachable. */
  findOne(collection: string, id: string): Promise<Stored | undefined>;
  aggregate(collection: string, pipeline: readonly Stage[]): Promise<Stored[]>;
  count(collection: string, filter: MongoFilter): Promise<number>;
  create(collection: string, indexes: readonly IndexSpec[]): Promise<void>;
  insert(collection: string, documents: readonly object[]): Promise<void>;
  /** False if there is a document with that id already. */
  insertIfAbsent(collection: string, document: object): Promise<boolean>;
  /** Changes the matching document and returns it. Undefined if none matches. */
  change(collection: string, filter: MongoFilter, update: Document): Promise<Stored | undefined>;
  listCollections(): Promise<string[]>;
  drop(collection: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens no connection yet: the driver connects for the first query, and again after every loss.
 * @throws Error of one sentence for an invalid URI
 */
export function openDatabase(givenUri: string, center: string): Database {
  const { uri, database } = readDatabaseName(givenUri, center);
  const client = createClient(uri, center);
  return createDatabase(client.db(database), createAttempt(client), undefined);
}

function createClient(uri: string, center: string): MongoClient {
  try {
    return new MongoClient(uri, {
      appName: `lhs-center-${center}`,
      serverSelectionTimeoutMS: AWAY_MS,
      connectTimeoutMS: AWAY_MS,
      socketTimeoutMS: SILENT_MS,
      retryReads: true,
      retryWrites: true,
      // Regardless of the URI, reads return only data that cannot be rolled back, and never data older than an acknowledged write.
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', wtimeoutMS: SILENT_MS },
    });
  } catch (error) {
    const reason = redact(error instanceof Error ? error.message : String(error));
    throw new Error(
      `MONGODB_URI is not the address of a MongoDB server (${reason}): expected one such as mongodb://user:password@host:27017/?replicaSet=rs0`,
      { cause: error },
    );
  }
}

function createDatabase(db: Db, anyTime: Attempt, signal: AbortSignal | undefined): Database {
  const attempt = async <Result>(doing: string, action: () => Promise<Result>): Promise<Result> => {
    try {
      return await anyTime(doing, action);
    } catch (error) {
      signal?.throwIfAborted(); // an abort is not a fault of the store
      throw error;
    }
  };
  const rows = (name: string) => db.collection<Document & { _id: string }>(name);
  const plain = { projection: { _id: 0, row: 1 }, maxTimeMS: QUESTION_MS, ...(signal && { signal }) };
  const { projection: _, ...bounds } = plain;
  return {
    until: (other) => createDatabase(db, anyTime, other),
    findPage: (name, { filter, sort, limit }) =>
      attempt('read the store', () =>
        rows(name)
          .find(filter, { ...plain, sort, limit, batchSize: limit, allowDiskUse: true })
          .toArray(),
      ),
    findRows: (name, filter) => attempt('read the store', () => rows(name).find(filter, plain).toArray()),
    findOne: (name, id) =>
      attempt(
        'read the store',
        async () => (await rows(name).findOne({ _id: id }, { signal: orTimeout(signal) })) ?? undefined,
      ),
    aggregate: (name, pipeline) =>
      attempt('read the store', () =>
        rows(name)
          .aggregate([...pipeline], { ...bounds, allowDiskUse: true })
          .toArray(),
      ),
    count: (name, filter) => attempt('read the store', () => rows(name).countDocuments(filter, bounds)),
    create: (name, indexes) =>
      attempt(
        'write to the store',
        async () =>
          void (await rows(name).createIndexes(indexes.map(({ name: index, key }) => ({ name: index, key })))),
      ),
    insert: (name, documents) =>
      attempt(
        'write to the store',
        async () => void (await db.collection(name).insertMany([...documents], { ordered: true })),
      ),
    insertIfAbsent: (name, document) => attempt('write to the store', () => insertIfAbsent(db, name, document)),
    change: (name, filter, update) =>
      attempt(
        'write to the store',
        async () => (await rows(name).findOneAndUpdate(filter, update, { returnDocument: 'after' })) ?? undefined,
      ),
    listCollections: () =>
      attempt('read the store', async () =>
        (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
      ),
    drop: (name) => attempt('clear the store', async () => void (await db.dropCollection(name))),
    close: anyTime.close,
  };
}

function orTimeout(signal: AbortSignal | undefined): AbortSignal {
  const late = AbortSignal.timeout(AWAY_MS);
  return signal ? AbortSignal.any([signal, late]) : late;
}

async function insertIfAbsent(db: Db, name: string, document: object): Promise<boolean> {
  try {
    await db.collection(name).insertOne(document);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

interface Attempt {
  <Result>(doing: string, action: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Runs an action on the server. An error of the driver becomes an error of the store that names the action. */
function createAttempt(client: MongoClient): Attempt {
  let isClosed = false;
  const attempt = async <Result>(doing: string, action: () => Promise<Result>): Promise<Result> => {
    try {
      if (isClosed) throw new CodedError('STORE_FAULT', `could not ${doing}: it was closed`);
      // Does nothing if connected. After a failed first attempt, the driver does not retry by itself.
      await client.connect();
      return await action();
    } catch (error) {
      throw toStoreFault(doing, error);
    }
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    await client.close();
  };
  return Object.assign(attempt, { close });
}

const AWAY_CLASSES = [
  MongoNetworkError,
  MongoSystemError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoTopologyClosedError,
  MongoClientClosedError,
];

/** The server is reachable but cannot serve: it steps down, starts, shuts down, or has no primary. */
const AWAY_CODES: ReadonlySet<unknown> = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

const REASONS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [13, 'the user of MONGODB_URI may not do that; give it the role readWrite on the database'],
  [18, 'MongoDB refused the user or the password of MONGODB_URI; correct them'],
  [50, 'it took longer than allowed; ask for less, or look at what slows MongoDB down'],
  [64, 'the replica set did not confirm the write in time; look at its members'],
  [14031, 'the disk of MongoDB is full; make room and try again'],
]);

const DUPLICATE_KEY = 11000;

/** @param doing the action, such as "read the store" */
export function toStoreFault(doing: string, error: unknown): Error {
  if (error instanceof CodedError) return error;
  if (isDuplicateKey(error))
    return new CodedError('BAD_IMPORT', `two rows have the id ${readDuplicate(error)}; an id names one row`);
  const detail = redact(error instanceof Error ? error.message : String(error));
  if (isAway(error)) {
    return new CodedError(
      'STORE_UNAVAILABLE',
      `could not ${doing}: MongoDB cannot be reached (${detail}); see that it runs, and that MONGODB_URI names it`,
    );
  }
  const reason = error instanceof MongoServerError ? REASONS.get(error.code) : undefined;
  return new CodedError('STORE_FAULT', `could not ${doing}: ${reason ? `${reason} (${detail})` : detail}`);
}

function isDuplicateKey(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** The name and password in an address that a message repeats. */
export function redact(text: string): string {
  return text.replace(/(mongodb(?:\+srv)?:\/\/)[^/\s]*@/gi, '$1***@');
}

function isAway(error: unknown): boolean {
  if (error instanceof MongoServerError) return AWAY_CODES.has(error.code);
  return AWAY_CLASSES.some((each) => error instanceof each) || isOfNetwork(error) || isTimeout(error);
}

/** The time limit of an AbortSignal has passed. During a read, the driver throws an error of its own for this. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

const NETWORK_CODES =
  /^(EPIPE|ECONN.*|ETIMEDOUT|ETIMEOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ENODATA|ESERVFAIL|EAI_AGAIN)$/;

/** Errors of Node that the driver does not convert: a socket that closed during a write, the lookup of a `mongodb+srv` address. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NETWORK_CODES.test(String(error.code));
}

function readDuplicate(error: MongoServerError): string {
  const key: unknown = error['keyValue'];
  const id = typeof key === 'object' && key !== null && '_id' in key ? key._id : undefined;
  return typeof id === 'string' ? id : `in ${error.message}`;
}

/** The collection of the document about the store. */
export const CONTROL = 'control';

const PLACEHOLDER = '{center}';

/**
 * The database of a center: the path of the URI, in which `{center}` stands for the center; without a path `lhs_<center>`.
 * Also the URI without the placeholder, which the driver would take for a name.
 */
export function readDatabaseName(uri: string, center: string): { readonly database: string; readonly uri: string } {
  const id = center.replaceAll('-', '_');
  const [, head = uri, path = '', options = ''] = /^([^:]*:\/\/[^/]*\/)([^?]*)(.*)$/s.exec(uri) ?? [];
  const filled = path.replace(PLACEHOLDER, id).replace(encodeURIComponent(PLACEHOLDER), id);
  return { uri: head + filled + options, database: filled === '' ? `lhs_${id}` : decodeURIComponent(filled) };
}

/** The MongoDB collection with the rows of one collection of one generation. It is dropped with the generation. */
export function toRowsName(generation: number, code: string): string {
  return `rows_${generation}_${code}`;
}

/** The generation of a MongoDB collection. Undefined for a collection of another program. */
export function readGeneration(name: string): number | undefined {
  const digits = /^rows_(\d+)_[A-Za-z]+$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
