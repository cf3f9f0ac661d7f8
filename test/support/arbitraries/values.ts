/** Random values of fields: few and close together, so that ties, gaps and traps of order and folding are common. */
import * as fc from 'fast-check';
import type { Contract, Field } from '../../../subgraphs/contract/model.ts';

/** Case and accent pairs, ligatures and full width, final sigma, and U+E000..U+FFFD against astral characters. */
const TEXTS: readonly string[] = [
  'Émile',
  'emile',
  'EMILE',
  'E\u0301mile',
  'Zoë',
  'zoe',
  'Åsa',
  'asa',
  'z',
  'Z',
  'ﬁnn',
  'Finn',
  '\uFF21nna',
  'Anna',
  'anna b',
  'an',
  'Straße',
  'STRASSE',
  'ΑΣ',
  'ας',
  'ΑΣΑ',
  'İpek',
  'ipek',
  '\uFFFD',
  '\uFFFDx',
  '\uE000',
  '\u{1F600}',
  '\u{1F600} x',
  '\u{20000}',
  '9',
  '10',
  '0123',
  'O\'Neil, "Ann"',
  'a\\b',
  '%_',
  '.*',
  '-',
  '~',
  'null',
  '__proto__',
];
const INTS: readonly number[] = [0, 1, 2, 9, 10, 12, 24, 75, 100, -1, -2, -10, 2018, 2019, 2147483647, -2147483648];
const DATES: readonly string[] = [
  '2018-09-01',
  '2019-07-01',
  '2019-07-02',
  '2020-02-29',
  '2022-07-01',
  '1999-12-31',
  '2022-09-30',
  '0987-06-05',
  '9999-12-31',
];
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  HealthSystem: ['hs-city', 'hs-va', 'hs-va-north', 'hs-Z', 'hs-9'],
  Institution: ['inst-a', 'inst-b'],
  Facility: ['fac-a', 'fac-b'],
};

export const SOME_TEXT = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', 'A', 'á', 'b', 'z', '\uFFFD', '\u{1F600}'),
      minLength: 1,
      maxLength: 3,
    }),
  },
);
/** Identifiers that several centers share; a DOI in any case. */
const SHARED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  pmid: fc.constantFrom('90000001', '90000002', '9', '12345678'),
  doi: fc.constantFrom('10.5555/abc', '10.5555/ABC', '10.5555/b(1)', '10.1002/lrh2.10342'),
};
const SOME_INT = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...INTS) }, { weight: 1, arbitrary: fc.integer() });
const SOME_DATE = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.integer({ min: 16000, max: 20000 }).map(toDay) },
);

/** Ids that rows of an entity type of the registry are referred to by. */
export function listEntityIds(typeName: string): readonly string[] {
  const known = ENTITIES[typeName];
  if (!known) throw new Error(`the arbitraries know no ids of ${typeName}: add some to ENTITIES`);
  return known;
}

/** A value of a field; missing in a third of the cases where it may be. References are numbers, to be resolved. */
export function arbitraryFieldValue(contract: Contract, field: Field): fc.Arbitrary<unknown> {
  const one = arbitraryScalar(contract, field);
  if (field.isList) return fc.array(one, { maxLength: 3 });
  return field.isRequired ? one : fc.option(one, { freq: 2, nil: null });
}

function arbitraryScalar(contract: Contract, field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return SHARED[field.isShared ? (field.column?.check ?? '') : ''] ?? SOME_TEXT;
    case 'int':
      return field.measured ? arbitraryMeasured(field) : SOME_INT;
    case 'boolean':
      return fc.boolean();
    case 'date':
      return SOME_DATE;
    case 'enum':
      return arbitrarySkewed(contract.enums.get(field.typeName) ?? []);
    case 'reference':
      return fc.nat(1000);
    case 'entity':
      return arbitrarySkewed(listEntityIds(field.typeName));
    case 'embedded': {
      const inner = contract.embedded.get(field.typeName)?.fields ?? [];
      return fc.record(Object.fromEntries(inner.map((each) => [each.name, arbitraryFieldValue(contract, each)])));
    }
    case 'id':
    case 'relation':
      throw new Error(`${field.name} is not a value that a row holds at random`);
  }
}

/** What a center's importer lets in: a summary of anything else would rightly not be believed. */
function arbitraryMeasured({ column, measured }: Field): fc.Arbitrary<number> {
  const [least, greatest] = [measured?.bins[0] ?? 0, column?.max ?? 2147483647];
  const ends = (measured?.bins ?? []).flatMap((bin) => [bin - 1, bin, bin + 1]);
  const some = [...INTS, ...ends].filter((number) => number >= least && number <= greatest);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...some) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: greatest }) },
  );
}

function arbitrarySkewed(values: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

function toDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
