/** What the stand-in answers to the commands that the store sends, over documents in memory; mingo evaluates filters and pipelines. */
import { Long, type Document } from 'bson';
import { aggregate, find, update } from 'mingo';

/** An answer of MongoDB that says what is wrong. */
export class CommandFault extends Error {
  readonly reply: Document;
  constructor(code: number, codeName: string, message: string) {
    super(message);
    this.reply = { ok: 0, code, codeName, errmsg: message };
  }
}

interface Collection {
  readonly documents: Map<unknown, Document>;
  readonly indexes: Document[];
}

interface Cursor {
  readonly namespace: string;
  readonly rest: Document[];
}

/** The documents, which outlive a stop of the server. */
export class StandInData {
  /** By `database.collection`. */
  readonly #collections = new Map<string, Collection>();
  readonly #cursors = new Map<string, Cursor>();
  readonly #now: () => Date;
  #lastCursor = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** The collections of a database, with their documents and indexes, for tests to look into. */
  list(database: string): { name: string; count: number; indexes: readonly Document[] }[] {
    return [...this.#collections]
      .filter(([namespace]) => namespace.startsWith(`${database}.`))
      .map(([namespace, { documents, indexes }]) => ({
        name: namespace.slice(database.length + 1),
        count: documents.size,
        indexes,
      }));
  }

  /** @throws CommandFault as MongoDB would answer */
  run(command: Document): Document {
    const [name = ''] = Object.keys(command);
    const database = String(command['$db']);
    const namespace = `${database}.${String(command[name])}`;
    switch (name) {
      case 'find':
        return this.#openCursor(namespace, this.#find(namespace, command), command['batchSize']);
      case 'aggregate':
        return this.#openCursor(namespace, this.#aggregate(namespace, command), command['cursor']?.batchSize);
      case 'getMore':
        return this.#readMore(command);
      case 'insert':
        return this.#insert(namespace, command['documents']);
      case 'findAndModify':
        return this.#findAndModify(namespace, command);
      case 'createIndexes':
        this.#create(namespace).indexes.push(...command['indexes']);
        return {};
      case 'drop':
        this.#collections.delete(namespace);
        return {};
      case 'dropDatabase':
        for (const { name: each } of this.list(database)) this.#collections.delete(`${database}.${each}`);
        return {};
      case 'listCollections':
        return this.#openCursor(
          `${database}.$cmd.listCollections`,
          this.list(database).map((each) => ({ name: each.name, type: 'collection' })),
          undefined,
        );
      case 'ping':
      case 'endSessions':
      case 'killCursors':
        return {};
      default:
        throw new CommandFault(59, 'CommandNotFound', `the stand-in has no command ${name}`);
    }
  }

  #documents(namespace: string): Document[] {
    return [...(this.#collections.get(namespace)?.documents.values() ?? [])];
  }

  #create(namespace: string): Collection {
    const known = this.#collections.get(namespace) ?? { documents: new Map<unknown, Document>(), indexes: [] };
    this.#collections.set(namespace, known);
    return known;
  }

  #find(namespace: string, { filter = {}, sort, limit, projection }: Document): Document[] {
    refuseEmptyLogic(filter);
    const cursor = find<Document>(this.#documents(namespace), this.#atNow(filter), projection ?? {});
    if (sort) cursor.sort(sort);
    if (limit) cursor.limit(Number(limit));
    return cursor.all();
  }

  #aggregate(namespace: string, { pipeline }: Document): Document[] {
    for (const stage of pipeline) refuseEmptyLogic(stage['$match']);
    return aggregate(structuredClone(this.#documents(namespace)), this.#atNow(pipeline)); // mingo unwinds in place
  }

  #openCursor(ns: string, documents: readonly Document[], batchSize: unknown): Document {
    const size = batchSize === undefined ? 101 : Number(batchSize);
    const rest = documents.slice(size);
    this.#lastCursor += 1;
    if (rest.length > 0) this.#cursors.set(String(this.#lastCursor), { namespace: ns, rest });
    return {
      cursor: { firstBatch: documents.slice(0, size), id: Long.fromNumber(rest.length > 0 ? this.#lastCursor : 0), ns },
    };
  }

  #readMore({ getMore, batchSize }: Document): Document {
    const cursor = this.#cursors.get(String(getMore));
    if (!cursor) throw new CommandFault(43, 'CursorNotFound', `cursor id ${String(getMore)} not found`);
    const nextBatch = cursor.rest.splice(0, batchSize === undefined ? cursor.rest.length : Number(batchSize));
    if (cursor.rest.length === 0) this.#cursors.delete(String(getMore));
    return {
      cursor: { nextBatch, id: Long.fromNumber(cursor.rest.length > 0 ? Number(getMore) : 0), ns: cursor.namespace },
    };
  }

  /** Ordered: it ends at the first document that cannot be. */
  #insert(namespace: string, documents: readonly Document[]): Document {
    const { documents: stored } = this.#create(namespace);
    for (const [index, document] of documents.entries()) {
      const id: unknown = document['_id'];
      if (stored.has(id)) {
        const errmsg = `E11000 duplicate key error collection: ${namespace} index: _id_ dup key: { _id: ${JSON.stringify(id)} }`;
        return {
          n: index,
          writeErrors: [{ index, code: 11000, errmsg, keyPattern: { _id: 1 }, keyValue: { _id: id } }],
        };
      }
      stored.set(id, document);
    }
    return { n: documents.length };
  }

  #findAndModify(namespace: string, { query, update: change, new: isNew }: Document): Document {
    const found = find<Document>(this.#documents(namespace), this.#atNow(query)).all()[0];
    if (!found) return { value: null, lastErrorObject: { n: 0, updatedExisting: false } };
    const changed = structuredClone(found);
    const { $currentDate: dates = {}, ...modifiers } = change as Document;
    const set = { ...modifiers['$set'], ...Object.fromEntries(Object.keys(dates).map((path) => [path, this.#now()])) };
    update(changed, { ...modifiers, ...(Object.keys(set).length > 0 && { $set: set }) });
    this.#create(namespace).documents.set(changed['_id'], changed);
    return { value: isNew ? changed : found, lastErrorObject: { n: 1, updatedExisting: true } };
  }

  /** The clock is the stand-in's, so that a test can set it on. */
  #atNow<Part>(part: Part): Part {
    if (part === '$$NOW') return this.#now() as Part;
    if (Array.isArray(part)) return part.map((each: unknown) => this.#atNow(each)) as Part;
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]: [string, unknown]) => [key, this.#atNow(value)]),
    ) as Part;
  }
}

/** What MongoDB refuses and mingo takes. */
function refuseEmptyLogic(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (['$and', '$or', '$nor'].includes(key) && Array.isArray(value) && value.length === 0) {
      throw new CommandFault(2, 'BadValue', `${key} must be a nonempty array`);
    }
    refuseEmptyLogic(value);
  }
}
