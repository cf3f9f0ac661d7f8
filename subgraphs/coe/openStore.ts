/** Opens the store of a center: MongoDB if a URI is set, otherwise a file in the center's data folder. */
import { join } from 'node:path';
import type { Contract } from '../contract/model.ts';
import type { Environment } from './settings.ts';
import type { Store } from './store/store.ts';

export type StorePlace = Pick<Environment, 'center' | 'dataDirectory' | 'mongodbUri'>;

/**
 * MongoDB can be unreachable: then every use of the store fails until it is back.
 * @throws CodedError STORE_FAULT of the embedded store, or an Error of one sentence for an invalid URI
 */
export async function openStore({ center, dataDirectory, mongodbUri }: StorePlace, contract: Contract): Promise<Store> {
  // Only the driver that is needed is loaded.
  if (mongodbUri !== undefined) {
    const { openMongoStore } = await import('./store/mongo/mongoStore.ts');
    return openMongoStore({ uri: mongodbUri, center, contract });
  }
  const { openEmbeddedStore } = await import('./store/embedded/embeddedStore.ts');
  return openEmbeddedStore(join(dataDirectory, 'centers', center), contract);
}
