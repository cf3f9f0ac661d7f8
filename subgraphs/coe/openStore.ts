/** Chooses the store of a center: MongoDB where a URI is given, else a file in the center's data folder. */
import { join } from 'node:path';
import type { Contract } from '../contract/model.ts';
import type { Environment } from './settings.ts';
import { openEmbeddedStore } from './store/embedded/embeddedStore.ts';
import { openMongoStore } from './store/mongo/mongoStore.ts';
import type { Store } from './store/store.ts';

export type StorePlace = Pick<Environment, 'center' | 'dataDirectory' | 'mongodbUri'>;

/**
 * MongoDB may be away: then every use of the store says so until it is back.
 * @throws CodedError STORE_FAULT of the embedded store, or an Error in one sentence for a URI that is none
 */
export async function openStore({ center, dataDirectory, mongodbUri }: StorePlace, contract: Contract): Promise<Store> {
  if (mongodbUri !== undefined) return openMongoStore({ uri: mongodbUri, center, contract });
  return openEmbeddedStore(join(dataDirectory, 'centers', center), contract);
}
