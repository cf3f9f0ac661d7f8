/** Chooses the store of a center: MongoDB where a URI is given, else a file in the center's data folder. */
import { join } from 'node:path';
import type { Contract } from '../contract/model.ts';
import type { Environment } from './settings.ts';
import { openEmbeddedStore } from './store/embedded/embeddedStore.ts';
import type { Store } from './store/store.ts';

/** @throws CodedError STORE_FAULT */
export async function openStore({ center, dataDirectory }: Pick<Environment, 'center' | 'dataDirectory'>, contract: Contract): Promise<Store> {
  return openEmbeddedStore(join(dataDirectory, 'centers', center), contract);
}
