import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkIdentifier } from '../../subgraphs/contract/identifiers.ts';
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { loadRegistry } from '../../subgraphs/registry/data.ts';
import { countBy, generate, GENERATOR, readAll, readAsOf, SITES, type Line } from './readSites.ts';

const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
const registry = loadRegistry('subgraphs/registry/data', readFileSync('subgraphs/registry/schema.graphql', 'utf8'));

function readFolder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

/** The scholars with an assignment that `matches`. */
function scholarsWith(matches: (line: Line) => boolean): Set<string> {
  return new Set(
    readAll('disciplines.csv')
      .filter(matches)
      .map((line) => line['scholar'] ?? ''),
  );
}

function centersWithPartner(
  matches: (system: { readonly isVeteransAffairs: boolean; readonly isSafetyNet: boolean }) => boolean,
): string[] {
  const lines = readAll('partnerships.csv').filter((line) =>
    matches(registry.healthSystems.get(line['health_system'] ?? '')!),
  ); // a test below holds that each is known
  return CENTER_IDS.filter((center) => lines.some((line) => line.center === center));
}

/** An entity of the type that the contract names, not merely of any. */
function isKnownEntity(typeName: string, id: string): boolean {
  const known: Record<string, ReadonlyMap<string, unknown>> = {
    HealthSystem: registry.healthSystems,
    Institution: registry.institutions,
    Facility: registry.facilities,
  };
  return known[typeName]?.has(id) ?? false;
}

describe('the generator', () => {
  test('it has been built: `npm test` runs tsc first', () => expect(existsSync(GENERATOR)).toBe(true));

  test('it writes the committed files, to the letter', () => {
    const out = generate();
    try {
      for (const center of CENTER_IDS) expect(readFolder(join(out, center))).toEqual(readFolder(join(SITES, center)));
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  test('another seed gives other data in the same shape, the same each time', () => {
    const [one, again] = [generate('--seed', '7'), generate('--seed', '7')];
    try {
      expect(readFolder(one)).toEqual(readFolder(again));
      expect(Object.keys(readFolder(one))).toEqual(
        CENTER_IDS.flatMap((center) =>
          Object.keys(readFolder(join(SITES, center))).map((path) => `/${center}${path}`),
        ).sort(),
      );
      expect(countBy(readAll('scholars.csv', one), 'center')).not.toEqual(countBy(readAll('scholars.csv'), 'center'));
    } finally {
      for (const out of [one, again]) rmSync(out, { recursive: true });
    }
  });

  test('an option that makes no sense is one clear sentence', () => {
    expect(() => execFileSync(process.execPath, [GENERATOR, '--seed', 'x'], { stdio: 'pipe' })).toThrow(
      '--seed: expected a whole number from 0 to 1000000, got "x"',
    );
  });
});

describe('the committed data reproduce the published figures', () => {
  test('110 scholars over eleven centers', () => {
    expect(countBy(readAll('scholars.csv'), 'center')).toEqual({
      accelerat: 11,
      catalyst: 11,
      lhss: 10,
      liti: 10,
      'mn-lhs': 12,
      pact: 11,
      pedsnet: 14,
      spirit: 10,
      explore: 6,
      leap: 8,
      't-gapp': 7,
    });
    expect(readAll('scholars.csv')).toHaveLength(110);
  });

  test('87 clinically trained, 70 of them physicians and 17 not, 29 non-clinicians, 6 both', () => {
    const clinical = scholarsWith((line) => line['kind'] === 'CLINICAL');
    const physicians = scholarsWith((line) => line['kind'] === 'CLINICAL' && line['group'] === 'PHYSICIAN');
    const research = scholarsWith((line) => line['kind'] === 'RESEARCH');
    const others = [...clinical].filter((id) => !physicians.has(id));
    expect([clinical.size, physicians.size, others.length, research.size]).toEqual([87, 70, 17, 29]);
    expect([...clinical].filter((id) => research.has(id))).toHaveLength(6);
    expect(new Set([...clinical, ...research]).size).toBe(110);
  });

  test('VA partners at nine centers, safety-net partners at nine', () => {
    expect(centersWithPartner((system) => system.isVeteransAffairs)).toEqual([
      'accelerat',
      'catalyst',
      'lhss',
      'liti',
      'mn-lhs',
      'pact',
      'spirit',
      'leap',
      't-gapp',
    ]);
    expect(centersWithPartner((system) => system.isSafetyNet)).toEqual([
      'accelerat',
      'catalyst',
      'lhss',
      'liti',
      'mn-lhs',
      'pact',
      'spirit',
      'explore',
      'leap',
    ]);
  });

  test('the registry says the same of the centers, and a public partner is never merely assumed there', () => {
    const va = [...registry.centers.values()]
      .filter((center) => center.vaEvidence.isPartner)
      .map((center) => center.id);
    const net = [...registry.centers.values()]
      .filter((center) => center.safetyNetEvidence.isPartner)
      .map((center) => center.id);
    expect(va).toEqual(centersWithPartner((system) => system.isVeteransAffairs));
    expect(net).toEqual(centersWithPartner((system) => system.isSafetyNet));
    for (const line of readAll('partnerships.csv').filter((each) => each['basis'] === 'PUBLIC')) {
      if (registry.healthSystems.get(line['health_system'] ?? '')?.isVeteransAffairs)
        expect([line.center, registry.centers.get(line.center)?.vaEvidence.basis]).toEqual([line.center, 'PUBLIC']);
    }
  });
});

describe('what the centers reach', () => {
  const systems = [...new Set(readAll('partnerships.csv').map((line) => line['health_system'] ?? ''))].map((id) =>
    registry.healthSystems.get(id)!,
  ); // a test below holds that each is known
  const facilities = [...registry.facilities.values()];

  test('every partner is in some state, and VA and safety-net partners have their hospitals; OCHIN is a network of clinics', () => {
    expect(systems.filter((system) => system.states.length === 0)).toEqual([]);
    const without = systems.filter(
      (system) =>
        (system.isVeteransAffairs || system.isSafetyNet) &&
        !facilities.some((facility) => facility.healthSystem === system.id),
    );
    expect(without.map((system) => system.id)).toEqual(['hs-ochin']);
  });

  test('fewer systems than partnerships, over ten states: the nine named at the start, and Ohio by an assumed partner', () => {
    expect([systems.length, readAll('partnerships.csv').length]).toEqual([36, 39]);
    expect([...new Set(systems.flatMap((system) => system.states))].sort()).toEqual([
      'CA',
      'IL',
      'IN',
      'MN',
      'NY',
      'OH',
      'OR',
      'PA',
      'TN',
      'WA',
    ]);
  });
});

describe('the committed data hang together', () => {
  const tables = [...contract.collections, ...contract.embedded.values()];
  const known = new Set(
    contract.collections.flatMap((collection) => readAll(collection.file).map((line) => line['id'] ?? '')),
  );

  test.each(tables.map((table) => table.file))(
    '%s has the columns of the contract, and every reference and value is known',
    (file) => {
      const table = tables.find((each) => each.file === file)!; // it is one of them
      const columns = table.fields.filter((field) => field.column && !field.copied);
      const lines = readAll(file);
      expect(lines.length).toBeGreaterThan(0);
      expect(Object.keys(lines[0]!)).toEqual([
        ...('of' in table ? [table.of] : []),
        ...columns.map((field) => field.column!.name),
        'center',
      ]); // filtered above
      for (const line of lines) {
        if ('of' in table) expect(known).toContain(line[table.of]);
        for (const field of columns) {
          const text = line[field.column!.name] ?? ''; // filtered above
          const values = field.isList ? text.split(';').filter(Boolean) : text === '' ? [] : [text];
          if (field.isRequired && !field.isList)
            expect([line['id'], field.name, values.length]).toEqual([line['id'], field.name, 1]);
          for (const value of values) {
            if (field.column?.check) expect(checkIdentifier(field.column.check, value)).toBeUndefined();
            if (field.kind === 'enum') expect(contract.enums.get(field.typeName)).toContain(value);
            if (field.kind === 'reference')
              expect([known.has(value), value.split(':')[0]]).toEqual([true, line.center]);
            if (field.kind === 'entity') expect([value, isKnownEntity(field.typeName, value)]).toEqual([value, true]);
          }
        }
      }
    },
  );

  /** What may lie after the as-of date, because it is planned. */
  const PLANNED: Record<string, readonly string[]> = {
    'appointments.csv': ['end_date'],
    'projects.csv': ['planned_end_date'],
    'awards.csv': ['end_date'],
    'award-periods.csv': ['end_date'],
  };

  test('no day lies after the as-of date but planned ends', () => {
    for (const { file, fields } of tables) {
      const dates = fields.filter((field) => field.kind === 'date' && field.column).map((field) => field.column!.name); // filtered before
      for (const line of readAll(file)) {
        const late = dates.filter(
          (name) => (line[name] ?? '') > readAsOf(line.center) && !PLANNED[file]?.includes(name),
        );
        expect([file, line['id'], late]).toEqual([file, line['id'], []]);
      }
    }
    for (const line of readAll('appointments.csv')) {
      if ((line['end_date'] ?? '') > readAsOf(line.center))
        expect([line['id'], ['ACTIVE', 'EXTENDED']]).toEqual([line['id'], expect.arrayContaining([line['status']])]);
    }
    expect(CENTER_IDS.filter((center) => readAsOf(center) !== '2022-09-30')).toEqual(['explore']);
  });

  test('no two rows of a center are equal in what the contract calls unique', () => {
    for (const { file, unique, fields } of contract.collections.filter((each) => each.unique.length > 0)) {
      const columns = unique.map((name) => fields.find((field) => field.name === name)!.column!.name); // the contract's reader has checked the names
      // The contract compares only rows that have all of the values; the committed data hold more: a missing one counts as a value.
      const keys = readAll(file)
        .filter((line) => file !== 'publications.csv' || line['pmid'])
        .map((line) => [line.center, ...columns.map((column) => line[column])].join(' '));
      expect([file, keys.length - new Set(keys).size]).toEqual([file, 0]);
    }
  });

  test('codes are of the vocabulary that their row names, days are not before those that they follow, numbers within their bounds', () => {
    for (const { file, fields } of tables) {
      for (const line of readAll(file)) {
        for (const { name, column } of fields) {
          const value = line[column?.name ?? ''] ?? '';
          if (!column || value === '') continue;
          const read = (field: string): string =>
            line[fields.find((each) => each.name === field)?.column?.name ?? ''] ?? '';
          const at = [file, line['id'], name];
          if (column.termOf)
            expect([
              ...at,
              registry.vocabularies.get(read(column.termOf))?.terms.some((term) => term.code === value),
            ]).toEqual([...at, true]);
          if (column.notBefore && read(column.notBefore))
            expect([...at, value >= read(column.notBefore)]).toEqual([...at, true]);
          if (column.min !== undefined) expect([...at, Number(value) >= column.min]).toEqual([...at, true]);
          if (column.max !== undefined) expect([...at, Number(value) <= column.max]).toEqual([...at, true]);
        }
      }
    }
  });

  test("appointments lie within the scholar's time and at the scholar's host system", () => {
    const scholars = new Map(readAll('scholars.csv').map((line) => [line['id'], line]));
    const hosts = new Map(readAll('partnerships.csv').map((line) => [line['id'], line['health_system']]));
    const appointments = readAll('appointments.csv');
    for (const line of appointments) {
      const scholar = scholars.get(line['scholar'])!; // the references were checked above
      expect(line['start_date']! >= scholar['start_date']!).toBe(true); // required columns
      if (scholar['end_date']) expect(line['end_date']! <= scholar['end_date']).toBe(true); // set for all, see the generator
      expect(line['partnership'] ? hosts.get(line['partnership']) : '').toBe(scholar['host_system']);
    }
    const perScholar = Object.values(countBy(appointments, 'scholar'));
    expect(perScholar).toHaveLength(110);
    expect(new Set(perScholar)).toEqual(new Set([1, 2]));
    expect(appointments.filter((line) => line.center === 'spirit' && line['has_supplement'] === 'true')).toHaveLength(
      3,
    );
  });

  test('some system hosts scholars of more than one center', () => {
    const centers = new Map<string, Set<string>>();
    for (const line of readAll('scholars.csv')) {
      const host = line['host_system'] ?? '';
      if (host) centers.set(host, (centers.get(host) ?? new Set()).add(line.center));
    }
    const shared = [...centers].filter(([, hosts]) => hosts.size > 1).map(([system]) => system);
    expect(shared.length).toBeGreaterThanOrEqual(2);
  });

  test('people are made up, without an ORCID iD, and their names are of every kind that files must bear', () => {
    const scholars = readAll('scholars.csv');
    expect(new Set(scholars.map((line) => `${line['basis']} ${line['orcid']}`))).toEqual(new Set(['SYNTHETIC ']));
    for (const kind of [/[À-ÿ]/, /-/, /'/, /, /])
      expect(scholars.some((line) => kind.test(line['name'] ?? ''))).toBe(true);
    expect(scholars.some((line) => line['last_reviewed_on'] === '')).toBe(true);
    expect(scholars.some((line) => line['source_type'] === '')).toBe(true);
    expect(scholars.some((line) => (line['last_reviewed_on'] || '9') < '2021-09-30')).toBe(true);
  });
});
