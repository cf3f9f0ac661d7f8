/** Copied values that no longer equal the registry: found in rows, and once for each epoch of a store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createFindDrift,
  findRegistryDrift,
  type EntityFacts,
  type RegistryFacts,
} from '../../../../subgraphs/coe/import/parts/registry.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Snapshot } from '../../../../subgraphs/coe/store/store.ts';
import { contract, registry, SOUND, validate } from './sampleFiles.ts';

const partnerships = contract.byType.get('Partnership')!;
let rows: readonly Row[];
beforeAll(async () => {
  rows = (await validate(SOUND)).rows.get('partnership')!;
});

function withSystems(systems: ReadonlyMap<string, EntityFacts>): RegistryFacts {
  return new Map([...registry, ['HealthSystem', systems]]);
}

test('rows that were just imported have not drifted', () => {
  expect(findRegistryDrift(partnerships, rows, registry)).toEqual([]);
});

test('a copy that the registry has changed since is drift', () => {
  const changed = withSystems(
    new Map([
      [
        'hs-county',
        { id: 'hs-county', kind: 'SAFETY_NET_PUBLIC', isSafetyNet: false, safetyNetBasis: null, states: ['CA'] },
      ],
    ]),
  );
  expect(findRegistryDrift(partnerships, rows, changed)).toEqual([
    { id: 'leap:partnership:0001', field: 'isSafetyNet', stored: true, registry: false },
    { id: 'leap:partnership:0001', field: 'safetyNetBasis', stored: 'MISSION_OR_MANDATE', registry: null },
    { id: 'leap:partnership:0001', field: 'states', stored: ['OR'], registry: ['CA'] },
  ]);
});

test('of a list the values are compared, not their order', () => {
  const county = {
    id: 'hs-county',
    kind: 'SAFETY_NET_PUBLIC',
    isSafetyNet: true,
    safetyNetBasis: 'MISSION_OR_MANDATE',
    states: ['WA', 'OR'],
  };
  const copies = rows.map((row) => ({ ...row, states: ['OR', 'WA'] }));
  expect(findRegistryDrift(partnerships, copies, withSystems(new Map([['hs-county', county]])))).toEqual([]);
});

test('a system that the registry has given up is drift of the reference', () => {
  expect(findRegistryDrift(partnerships, rows, withSystems(new Map()))).toContainEqual({
    id: 'leap:partnership:0001',
    field: 'healthSystem',
    stored: 'hs-county',
    registry: null,
  });
});

test('the rows of an epoch are compared once, and those of the next one anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'));
  const store = await openEmbeddedStore(folder, contract);
  const fill = async (stored: readonly Row[]): Promise<Snapshot> => {
    const writer = await store.beginGeneration();
    await writer.write('partnership', stored);
    await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
    return (await store.openSnapshot())!; // it was just filled
  };
  const findDrift = createFindDrift(registry);
  const drifted = await fill(rows.map((row) => ({ ...row, isSafetyNet: false })));
  const found = findDrift(drifted, partnerships);
  expect(findDrift(drifted, partnerships)).toBe(found);
  expect(await found).toEqual(['Partnership.isSafetyNet']);
  expect(await findDrift(await fill(rows), partnerships)).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true });
});
