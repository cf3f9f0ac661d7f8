/** Chooses the store of a center: MongoDB where a URI is given, else a file in the center's data folder. */
import { join } from 'node:path';
import type { Contract } from '../contract/model.ts';
import type { Environment } from './settings.ts';
import type { Store } from './store/store.ts';

export type StorePlace = Pick<Environment, 'center' | 'dataDirectory' | 'mongodbUri'>;

/**
 * MongoDB may be away: then every use of the store says so until it is back.
 * @throws CodedError STORE_FAULT of the embedded store, or an Error in one sentence for a URI that is none
 */
export async function openStore({ center, dataDirectory, mongodbUri }: StorePlace, contract: Contract): Promise<Store> {
  // Each loads a driver of its own, and one of them is needed.
  if (mongodbUri !== undefined) {
    const { openMongoStore } = await import('./store/mongo/mongoStore.ts');
    return openMongoStore({ uri: mongodbUri, center, contract });
  }
  const { openEmbeddedStore } = await import('./store/embedded/embeddedStore.ts');
  return openEmbeddedStore(join(dataDirectory, 'centers', center), contract);
}
