import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { parseRegistry, REGISTRY_FILES, RegistryDataError, type RegistryFiles } from '../../subgraphs/registry/data.ts';

const enums = readContract(readFileSync('subgraphs/registry/schema.graphql', 'utf8')).enums;

type Mutable = Record<string, Record<string, unknown>[]>;

function readFiles(): Mutable {
  return Object.fromEntries(
    Object.entries(REGISTRY_FILES).map(([key, file]) => [
      key,
      JSON.parse(readFileSync(join('subgraphs/registry/data', file), 'utf8')),
    ]),
  );
}

function faultsAfter(edit: (files: Mutable) => void): readonly string[] {
  const files = readFiles();
  edit(files);
  try {
    parseRegistry(files as unknown as RegistryFiles, enums); // the edits are meant to break the shape
  } catch (error) {
    if (error instanceof RegistryDataError) return error.faults;
    throw error;
  }
  return [];
}

function find(files: Mutable, key: string, id: string): Record<string, unknown> {
  const found = files[key]?.find((each) => each['id'] === id);
  if (!found) throw new Error(`no ${id} in ${key}`);
  return found;
}

test('the registry as committed has no fault', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

test('all faults of all files are reported at once, each with its place', () => {
  const faults = faultsAfter((files) => {
    find(files, 'institutions', 'inst-ucsf')['ror'] = '043mz5j55';
    find(files, 'facilities', 'fac-ucsf')['ccn'] = '50454';
    find(files, 'healthSystems', 'hs-va-hines')['parent'] = 'hs-nobody';
    find(files, 'healthSystems', 'hs-mayo')['kind'] = 'CLINIC';
    find(files, 'centers', 'leap')['leadInstitution'] = 'inst-nobody';
    find(files, 'figures', 'centers')['published'] = 'eleven';
  });
  expect(faults).toHaveLength(6);
  expect(faults.join('\n')).toContain(
    'institutions.json: inst-ucsf: ror: "043mz5j55" looks like a ROR id but its check digits do not fit: expected 54, got 55',
  );
  expect(faults.join('\n')).toContain(
    'facilities.json: fac-ucsf: ccn: expected a CMS certification number of six characters, such as 050262 or 05130F, got "50454": a leading zero',
  );
  expect(faults.join('\n')).toContain(
    'health-systems.json: hs-va-hines: parent refers to hs-nobody, which is not there',
  );
  expect(faults.join('\n')).toContain('health-systems.json: hs-mayo: kind must be one of ACADEMIC_MEDICAL_CENTER');
  expect(faults.join('\n')).toContain('centers.json: leap: leadInstitution refers to inst-nobody');
  expect(faults.join('\n')).toContain('figures.json: centers: published must be a whole number, got "eleven"');
});

test('an id that is there twice, a missing center and a misspelt property are faults', () => {
  const faults = faultsAfter((files) => {
    find(files, 'institutions', 'inst-meharry')['id'] = 'inst-penn';
    files['centers'] = files['centers']?.filter((each) => each['id'] !== 'pact') ?? [];
    find(files, 'facilities', 'fac-hup')['zip'] = '19104';
  });
  expect(faults).toEqual([
    'institutions.json: the id inst-penn is there twice; ids must differ',
    'facilities.json: fac-hup: there is no property zip; correct its name or take it out',
    'centers.json: the center pact is missing',
  ]);
});

test('a safety-net system names its basis, and only a VA system is one', () => {
  const faults = faultsAfter((files) => {
    find(files, 'healthSystems', 'hs-hennepin')['safetyNetBasis'] = null;
    find(files, 'healthSystems', 'hs-va-bronx')['isVeteransAffairs'] = false;
  });
  expect(faults).toEqual([
    'health-systems.json: hs-hennepin: isSafetyNet must be true exactly where safetyNetBasis is given',
    'health-systems.json: hs-va-bronx: isVeteransAffairs must be true exactly where kind is VETERANS_AFFAIRS',
  ]);
});

test('a continuation has a core number, a month, and no other property', () => {
  const faults = faultsAfter((files) => {
    find(files, 'centers', 'leap')['continuation'] = {
      programName: null,
      awardNumber: '1P30HS029738-01',
      announcedIn: '2024-13',
      source: 'x',
      day: 1,
    };
  });
  expect(faults).toEqual([
    expect.stringContaining(
      'centers.json: leap: continuation: awardNumber: expected an NIH core project number (activity, institute, serial) such as K12HS026379, got "1P30HS029738-01"',
    ),
    'centers.json: leap: continuation: there is no property day; correct its name or take it out',
    'centers.json: leap: continuation: announcedIn must be a year and month such as 2024-01, got 2024-13',
  ]);
});

test('a file that is no list is one clear fault', () => {
  expect(faultsAfter((files) => Object.assign(files, { figures: null }))).toEqual([
    'figures.json: expected a list of objects, got null',
  ]);
});

test('the published figures are the eight of the abstract, and nine of eleven centers each have a VA and a safety-net partner', () => {
  const files = readFiles();
  expect(files['figures']?.map((each) => [each['published'], each['publishedPercent']])).toEqual([
    [110, null],
    [11, null],
    [9, 82],
    [9, 82],
    [87, 79],
    [70, null],
    [17, null],
    [29, 26],
  ]);
  const registry = parseRegistry(files as unknown as RegistryFiles, enums); // checked by what is called
  expect([...registry.centers.values()].filter((each) => each.vaEvidence.isPartner)).toHaveLength(9);
  expect([...registry.centers.values()].filter((each) => each.safetyNetEvidence.isPartner)).toHaveLength(9);
});
