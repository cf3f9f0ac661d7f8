/** Databases of one test run: of names that nobody else has, and dropped when it ends. */
import { MongoClient } from 'mongodb';
import { readDatabaseName } from '../../../../subgraphs/coe/store/mongo/database.ts';

export interface RunDatabases {
  /** With a database for each center in its path; empty where no server was given. */
  readonly uri: string;
  drop(): Promise<void>;
}

let runs = 0;

/** @param server the address of a MongoDB server, or nothing: then there is nothing to drop */
export function openRunDatabases(server: string, centers: readonly string[]): RunDatabases {
  if (server === '') return { uri: '', drop: async () => undefined };
  const prefix = `lhs_test_${process.pid}_${Date.now()}_${(runs += 1)}`;
  const uri = toRunUri(server, `${prefix}_{center}`);
  return {
    uri,
    async drop() {
      await using client = new MongoClient(toRunUri(server, 'admin'), { serverSelectionTimeoutMS: 5000 });
      for (const center of centers) await client.db(readDatabaseName(uri, center).database).dropDatabase();
    },
  };
}

/** The same server, with another path. A user is looked up where the address says, or in `admin`, as without a path. */
function toRunUri(server: string, path: string): string {
  const [, head = '', options = ''] = /^([^:]+:\/\/[^/?]*)(?:\/[^?]*)?(\?.*)?$/s.exec(server) ?? [];
  if (!head.includes('@') || /[?&]authSource=/i.test(options)) return `${head}/${path}${options}`;
  return `${head}/${path}${options === '' ? '?' : `${options}&`}authSource=${readAuthSource(server)}`;
}

function readAuthSource(server: string): string {
  return /^[^:]+:\/\/[^/?]*\/([^?]+)/.exec(server)?.[1] ?? 'admin';
}
