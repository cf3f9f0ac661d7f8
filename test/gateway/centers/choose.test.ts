import { readFileSync } from 'node:fs';
import { chooseByFilter, chooseOwner } from '../../../gateway/centers/choose.ts';
import { createDirectory } from '../../../gateway/centers/directory.ts';
import { parseFilter, type FilterInput } from '../../../subgraphs/contract/filter.ts';
import { readContract } from '../../../subgraphs/contract/readContract.ts';

const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
const directory = createDirectory(
  ['leap', 'pact', 'liti'].map((id) => ({ id, name: id.toUpperCase(), url: `http://${id}/` })),
);

function chosenFor(collection: string, filter: FilterInput): readonly string[] {
  return chooseByFilter(directory, parseFilter(contract, contract.byCode.get(collection)!, filter)).chosen;
}

test.each<[string, string, FilterInput, string[]]>([
  ['no filter: everyone', 'scholar', {}, ['leap', 'liti', 'pact']],
  ['one center', 'scholar', { center: { eq: 'leap' } }, ['leap']],
  ['a list of centers', 'scholar', { center: { in: ['pact', 'leap'] } }, ['leap', 'pact']],
  ['the owner of an id', 'scholar', { id: { in: ['pact:scholar:0001'] } }, ['pact']],
  ['the owner of a reference', 'appointment', { scholar: { eq: 'liti:scholar:0001' } }, ['liti']],
  ['not one center', 'scholar', { not: { center: { eq: 'leap' } } }, ['liti', 'pact']],
  [
    'not one row proves nothing about its center',
    'scholar',
    { not: { id: { eq: 'leap:scholar:0001' } } },
    ['leap', 'liti', 'pact'],
  ],
  [
    'not (a center and something else) proves nothing',
    'scholar',
    { not: { center: { eq: 'leap' }, status: { eq: 'ACTIVE' } } },
    ['leap', 'liti', 'pact'],
  ],
  [
    'either of two',
    'scholar',
    { or: [{ center: { eq: 'leap' } }, { id: { eq: 'liti:scholar:0001' } }] },
    ['leap', 'liti'],
  ],
  [
    'either of a center and anything',
    'scholar',
    { or: [{ center: { eq: 'leap' } }, { status: { eq: 'ACTIVE' } }] },
    ['leap', 'liti', 'pact'],
  ],
  ['two centers at once are none', 'scholar', { and: [{ center: { eq: 'leap' } }, { center: { eq: 'liti' } }] }, []],
  ['an empty list matches nothing', 'scholar', { status: { in: [] } }, []],
  ['no alternative matches nothing', 'scholar', { or: [] }, []],
  ['double negation', 'scholar', { not: { not: { center: { eq: 'pact' } } } }, ['pact']],
])('%s', (_, collection, filter, expected) => {
  expect(chosenFor(collection, filter)).toEqual(expected);
});

test('a skipped center carries its reason', () => {
  const { skipped } = chooseOwner(directory, 'leap');
  expect(skipped).toEqual([
    { center: 'liti', code: 'OTHER_OWNER' },
    { center: 'pact', code: 'OTHER_OWNER' },
  ]);
});

test('an unknown center is refused by a sentence that names the known ones', () => {
  expect(() => chosenFor('scholar', { not: { center: { in: ['lepa'] } } })).toThrow(
    'there is no center "lepa"; the centers are leap, liti, pact',
  );
  expect(() => chosenFor('scholar', { id: { eq: 'nowhere:scholar:1' } })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_CENTER' }),
  );
});
