/** A small sound data set of the center leap, as texts by file name, and ways to spoil it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field } from '../../../../subgraphs/contract/model.ts';
import { readContract } from '../../../../subgraphs/contract/readContract.ts';
import { checkFiles, type CheckedFiles } from '../../../../subgraphs/coe/import/check/checkFiles.ts';
import { toRows } from '../../../../subgraphs/coe/import/check/checkRun.ts';
import type { EntityFacts, RegistryFacts } from '../../../../subgraphs/coe/import/parts/registry.ts';
import { Workspace } from '../../../../subgraphs/coe/import/parts/workspace.ts';
import type { Row } from '../../../../subgraphs/coe/store/store.ts';

export const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));

export const registry: RegistryFacts = new Map<string, ReadonlyMap<string, EntityFacts>>([
  ['Center', new Map([['leap', { id: 'leap' }]])],
  ['Institution', new Map([['inst-ohsu', { id: 'inst-ohsu', name: 'Oregon Health & Science University' }]])],
  [
    'Vocabulary',
    new Map([
      [
        'competency-domains-2022',
        {
          id: 'competency-domains-2022',
          terms: [
            { code: 'D1', label: 'Systems science' },
            { code: 'D2', label: 'Research questions' },
          ],
        },
      ],
    ]),
  ],
  [
    'HealthSystem',
    new Map([
      [
        'hs-va-portland',
        {
          id: 'hs-va-portland',
          name: 'VA Portland',
          kind: 'VETERANS_AFFAIRS',
          isSafetyNet: false,
          safetyNetBasis: null,
          states: ['OR', 'WA'],
        },
      ],
      [
        'hs-county',
        {
          id: 'hs-county',
          name: 'County Health',
          kind: 'SAFETY_NET_PUBLIC',
          isSafetyNet: true,
          safetyNetBasis: 'MISSION_OR_MANDATE',
          states: ['OR'],
        },
      ],
    ]),
  ],
]);

/** The files of a sample that bring no rows: the header alone. */
function printEmptyFiles(): Record<string, string> {
  const tables = [
    ...contract.collections.map(({ file, fields }) => [file, fields] as const),
    ...[...contract.embedded.values()].map(({ file, of, fields }) => [file, fields, of] as const),
  ];
  const print = ([file, fields, of]: readonly [string, readonly Field[], string?]): [string, string] => [
    file,
    `${[...(of ? [of] : []), ...fields.flatMap((field) => field.column?.name ?? [])].join(',')}\n`,
  ];
  return Object.fromEntries(tables.map(print));
}

export type Files = Readonly<Record<string, string | Buffer>>;

const FILLED = {
  'dataset.json': '{"asOf": "2022-09-30", "title": "A sample"}',
  'scholars.csv': [
    'id,name,orcid,status,cohort,start_date,end_date,degrees,host_system,conversion_status,basis,basis_note,source_type,last_reviewed_on,sex,race_ethnicity,is_underrepresented,is_at_risk',
    'leap:scholar:0001,"Núñez, Ana",0000-0002-1825-0097,ACTIVE,2020,2020-09-01,,MD;MPH,hs-county,,SYNTHETIC,made up,COMPUTER_GENERATED,2022-09-01,FEMALE,WHITE;HISPANIC_OR_LATINO,true,false',
    'leap:scholar:0002,Bo Li,,COMPLETED,2018,2018-09-01,2020-08-31,PHD,,,SYNTHETIC,,,,,,,',
    '',
  ].join('\n'),
  'disciplines.csv': [
    'scholar,kind,group,code,is_primary',
    'leap:scholar:0001,CLINICAL,PHYSICIAN,207R00000X,true',
    'leap:scholar:0001,RESEARCH,OTHER,,false',
    '',
  ].join('\n'),
  'programs.csv': [
    'id,name,acronym,lead_institution,start_date,end_date,min_duration_months,max_duration_months,min_effort_percent,salary_cap,research_funds_per_year,tracks,faculty_count,institutional_resources,sustained_resources,curriculum,recruitment,partner_systems,basis,basis_note,source_type,last_reviewed_on',
    'leap:program:0001,Leap,LEAP,inst-ohsu,2018-09-01,,24,36,75,100000,25000,Informatics;Implementation,40,MENTOR_SUPPORT,,Methods,OPEN_CALL,hs-county;hs-va-portland,PUBLIC,,,',
    '',
  ].join('\n'),
  'program-awards.csv': [
    'program,number,activity_code,is_confirmed,start_date,end_date',
    'leap:program:0001,K12HS026370,K12,true,2018-09-01,2023-08-31',
    '',
  ].join('\n'),
  'appointments.csv': [
    'id,scholar,program,partnership,track,status,start_date,end_date,planned_months,effort_percent,extension_months,has_supplement,basis,basis_note,source_type,last_reviewed_on',
    'leap:appointment:0001,leap:scholar:0001,leap:program:0001,leap:partnership:0001,Informatics,ACTIVE,2020-09-01,,24,75,,false,SYNTHETIC,,,',
    '',
  ].join('\n'),
  'partnerships.csv': [
    'id,health_system,status,start_date,end_date,formality,formalized_on,agreements,has_liaison,liaison_effort_percent,basis,basis_note,source_type,last_reviewed_on',
    'leap:partnership:0001,hs-county,ACTIVE,2018-09-01,,FORMAL,,DATA_USE_AGREEMENT;IRB_RELIANCE,true,10,ASSUMED,because,,',
    '',
  ].join('\n'),
} as const;

export type FileName = keyof typeof FILLED;

export const SOUND: Readonly<Record<string, string>> & typeof FILLED = { ...printEmptyFiles(), ...FILLED };

/** Replaces a text in one file; throws when it is not there, so that no test passes by a typing error. */
export function spoil(file: FileName, from: string, to: string): Files {
  if (!SOUND[file].includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...SOUND, [file]: SOUND[file].replace(from, to) };
}

/** The files with one more line for each set of values; the rest of a line is empty, but for `basis`. */
export function addLines(files: Files, file: string, ...lines: readonly Readonly<Record<string, string>>[]): Files {
  const text = files[file]?.toString() ?? '';
  const columns = (text.split('\n')[0] ?? '').split(',');
  const print = (line: Readonly<Record<string, string>>): string => {
    const unknown = Object.keys(line).find((name) => !columns.includes(name));
    if (unknown !== undefined) throw new Error(`${file} has no column ${unknown}`);
    return columns.map((name) => line[name] ?? (name === 'basis' ? 'SYNTHETIC' : '')).join(',');
  };
  return { ...files, [file]: `${text}${lines.map((line) => `${print(line)}\n`).join('')}` };
}

export function without(file: FileName): Files {
  return Object.fromEntries(Object.entries(SOUND).filter(([name]) => name !== file));
}

/** Checks the files as an import does; the rows are those that it would store, by collection code. */
export async function validate(
  files: Files,
): Promise<CheckedFiles & { readonly rows: ReadonlyMap<string, readonly Row[]> }> {
  return withFolder(files, async (folder) => {
    const workspace = new Workspace();
    try {
      const checked = await checkFiles({
        paths: { kind: 'folder', folder },
        center: 'leap',
        contract,
        registry,
        workspace,
        onProgress: () => undefined,
      });
      const rows = new Map<string, readonly Row[]>();
      for (const { code } of contract.collections) {
        const all: Row[] = [];
        for await (const some of workspace.read(toRows(code))) all.push(...(some as Row[])); // the list holds rows
        rows.set(code, all);
      }
      return { ...checked, rows };
    } finally {
      await workspace.close();
    }
  });
}

/** A folder with the files, for as long as the action takes. */
export async function withFolder<Result>(files: Files, action: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    writeFiles(folder, files);
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
