import {
  findRegistryDrift,
  type EntityFacts,
  type RegistryFacts,
} from '../../../../subgraphs/coe/import/parts/registry.ts';
import type { Row } from '../../../../subgraphs/coe/store/store.ts';
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
