/** Reads the registry from its folder of JSON files. It checks shapes, identifiers, enums and references, and reports all faults at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIdentifier } from '../contract/identifiers.ts';
import { CENTER_IDS } from '../contract/ids.ts';
import { readContract } from '../contract/readContract.ts';
import type {
  CenterRecord,
  ContinuationRecord,
  FacilityRecord,
  HealthSystemRecord,
  InstitutionRecord,
  PartnerEvidenceRecord,
  PublishedFigureRecord,
  Registry,
  TermRecord,
  VocabularyRecord,
} from './records.ts';

/**
 * @param folder where the JSON files are
 * @param sdl the text of the registry's schema
 * @throws RegistryDataError for faulty contents, Error with the file's name for invalid JSON
 */
export function loadRegistry(folder: string, sdl: string): Registry {
  const files: RegistryFiles = {
    centers: readJson(folder, REGISTRY_FILES.centers),
    institutions: readJson(folder, REGISTRY_FILES.institutions),
    healthSystems: readJson(folder, REGISTRY_FILES.healthSystems),
    facilities: readJson(folder, REGISTRY_FILES.facilities),
    vocabularies: readJson(folder, REGISTRY_FILES.vocabularies),
    figures: readJson(folder, REGISTRY_FILES.figures),
  };
  return parseRegistry(files, readContract(sdl).enums);
}

function readJson(folder: string, file: string): unknown {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} must be JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The files of the registry by content. Each is a list of objects with an id. */
export const REGISTRY_FILES = {
  centers: 'centers.json',
  institutions: 'institutions.json',
  healthSystems: 'health-systems.json',
  facilities: 'facilities.json',
  vocabularies: 'vocabularies.json',
  figures: 'figures.json',
} as const satisfies Record<keyof Registry, string>;

/** The files' parsed JSON. */
export type RegistryFiles = Readonly<Record<keyof Registry, unknown>>;

/** Values by enum type, as the registry's schema lists them. */
type EnumValues = ReadonlyMap<string, readonly string[]>;

/** The registry's files have faults; `faults` lists all of them. */
export class RegistryDataError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the registry's data have ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'RegistryDataError';
    this.faults = faults;
  }
}

/**
 * Checks the contents of the files.
 * @throws RegistryDataError listing every fault of every file
 */
export function parseRegistry(files: RegistryFiles, enums: EnumValues): Registry {
  const faults: string[] = [];
  const report: ReportFault = (fault) => faults.push(fault);
  const valuesOf = (name: string): readonly string[] => enums.get(name) ?? [];
  const read = <T extends { readonly id: string }>(
    key: keyof Registry,
    toRecord: (reader: RecordReader) => T,
  ): ReadonlyMap<string, T> => readFile(REGISTRY_FILES[key], files[key], toRecord, report);
  const registry: Registry = {
    centers: read('centers', (reader) => toCenter(reader, valuesOf('Basis'))),
    institutions: read('institutions', toInstitution),
    healthSystems: read('healthSystems', (reader) => toHealthSystem(reader, valuesOf)),
    facilities: read('facilities', (reader) => toFacility(reader, valuesOf('FacilityKind'))),
    vocabularies: read('vocabularies', toVocabulary),
    figures: read('figures', toFigure),
  };
  checkReferences(registry, report);
  checkMeaning(registry, report);
  if (faults.length > 0) throw new RegistryDataError(faults);
  return registry;
}

function readFile<T extends { readonly id: string }>(
  file: string,
  content: unknown,
  toRecord: (reader: RecordReader) => T,
  report: ReportFault,
): ReadonlyMap<string, T> {
  const records = new Map<string, T>();
  if (!Array.isArray(content)) {
    report(`${file}: expected a list of objects, got ${content === null ? 'null' : typeof content}`);
    return records;
  }
  const entries: readonly unknown[] = content;
  for (const [index, value] of entries.entries()) {
    const named = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    const reader = readRecord(value, `${file}: ${typeof named === 'string' ? named : `entry ${index + 1}`}`, report);
    const record = toRecord(reader);
    reader.finish();
    if (records.has(record.id)) report(`${file}: the id ${record.id} is there twice; ids must differ`);
    records.set(record.id, record);
  }
  return records;
}

function toCenter(reader: RecordReader, bases: readonly string[]): CenterRecord {
  const toEvidence = (inner: RecordReader): PartnerEvidenceRecord => ({
    isPartner: inner.boolean('isPartner'),
    basis: inner.oneOf('basis', bases),
    note: inner.text('note'),
  });
  return {
    id: reader.text('id'),
    name: reader.text('name'),
    acronym: reader.text('acronym'),
    city: reader.text('city'),
    state: reader.text('state'),
    leadInstitution: reader.text('leadInstitution'),
    website: reader.optionalText('website'),
    sources: reader.texts('sources'),
    vaEvidence: toEvidence(reader.object('vaEvidence')),
    safetyNetEvidence: toEvidence(reader.object('safetyNetEvidence')),
    continuation: toContinuation(reader.optionalObject('continuation')),
  };
}

function toContinuation(reader: RecordReader | null): ContinuationRecord | null {
  return (
    reader && {
      programName: reader.optionalText('programName'),
      awardNumber: reader.identifier('awardNumber', 'coreProject'),
      announcedIn: reader.text('announcedIn'),
      source: reader.text('source'),
    }
  );
}

function toInstitution(reader: RecordReader): InstitutionRecord {
  return {
    id: reader.text('id'),
    name: reader.text('name'),
    ror: reader.identifier('ror', 'ror'),
    city: reader.text('city'),
    state: reader.text('state'),
    isActive: reader.boolean('isActive'),
    successors: reader.texts('successors'),
    source: reader.text('source'),
  };
}

function toHealthSystem(reader: RecordReader, valuesOf: (name: string) => readonly string[]): HealthSystemRecord {
  return {
    id: reader.text('id'),
    name: reader.text('name'),
    kind: reader.oneOf('kind', valuesOf('HealthSystemKind')),
    ownership: reader.optionalOneOf('ownership', valuesOf('Ownership')),
    isVeteransAffairs: reader.boolean('isVeteransAffairs'),
    isSafetyNet: reader.boolean('isSafetyNet'),
    safetyNetBasis: reader.optionalOneOf('safetyNetBasis', valuesOf('SafetyNetBasis')),
    safetyNetNote: reader.optionalText('safetyNetNote'),
    ror: reader.identifier('ror', 'ror'),
    ahrqSystemId: reader.optionalText('ahrqSystemId'),
    vaStation: reader.identifier('vaStation', 'vaStation'),
    parent: reader.optionalText('parent'),
    successors: reader.texts('successors'),
    states: reader.texts('states'),
    basis: reader.oneOf('basis', valuesOf('Basis')),
    source: reader.text('source'),
  };
}

function toFacility(reader: RecordReader, kinds: readonly string[]): FacilityRecord {
  return {
    id: reader.text('id'),
    name: reader.text('name'),
    ccn: reader.identifier('ccn', 'ccn'),
    vaStation: reader.identifier('vaStation', 'vaStation'),
    city: reader.text('city'),
    state: reader.text('state'),
    kind: reader.oneOf('kind', kinds),
    healthSystem: reader.text('healthSystem'),
    source: reader.text('source'),
  };
}

function toVocabulary(reader: RecordReader): VocabularyRecord {
  const toTerm = (inner: RecordReader): TermRecord => ({
    code: inner.text('code'),
    label: inner.text('label'),
    broader: inner.optionalText('broader'),
  });
  return {
    id: reader.text('id'),
    name: reader.text('name'),
    version: reader.text('version'),
    description: reader.text('description'),
    source: reader.text('source'),
    terms: reader.objects('terms').map(toTerm),
  };
}

function toFigure(reader: RecordReader): PublishedFigureRecord {
  return {
    id: reader.text('id'),
    label: reader.text('label'),
    published: reader.integer('published'),
    publishedPercent: reader.optionalInteger('publishedPercent'),
    definition: reader.text('definition'),
    assumption: reader.optionalText('assumption'),
    source: reader.text('source'),
  };
}

/** Checks that every referenced id exists. */
function checkReferences(registry: Registry, report: ReportFault): void {
  const expectKnown = (where: string, ids: readonly (string | null)[], known: ReadonlyMap<string, unknown>): void => {
    for (const id of ids) if (id && !known.has(id)) report(`${where} refers to ${id}, which is not there`);
  };
  for (const each of registry.centers.values())
    expectKnown(`centers.json: ${each.id}: leadInstitution`, [each.leadInstitution], registry.institutions);
  for (const each of registry.institutions.values())
    expectKnown(`institutions.json: ${each.id}: successors`, each.successors, registry.institutions);
  for (const each of registry.facilities.values())
    expectKnown(`facilities.json: ${each.id}: healthSystem`, [each.healthSystem], registry.healthSystems);
  for (const each of registry.healthSystems.values()) {
    expectKnown(`health-systems.json: ${each.id}: parent`, [each.parent], registry.healthSystems);
    expectKnown(`health-systems.json: ${each.id}: successors`, each.successors, registry.healthSystems);
  }
}

/** Checks rules between properties of one record. */
function checkMeaning(registry: Registry, report: ReportFault): void {
  for (const id of CENTER_IDS) if (!registry.centers.has(id)) report(`centers.json: the center ${id} is missing`);
  for (const { id, continuation } of registry.centers.values()) {
    if (continuation && !/^\d{4}-(0[1-9]|1[0-2])$/.test(continuation.announcedIn))
      report(
        `centers.json: ${id}: continuation: announcedIn must be a year and month such as 2024-01, got ${continuation.announcedIn}`,
      );
  }
  for (const each of registry.healthSystems.values()) {
    const where = `health-systems.json: ${each.id}`;
    if (each.isSafetyNet !== (each.safetyNetBasis !== null))
      report(`${where}: isSafetyNet must be true exactly where safetyNetBasis is given`);
    if (each.isVeteransAffairs !== (each.kind === 'VETERANS_AFFAIRS'))
      report(`${where}: isVeteransAffairs must be true exactly where kind is VETERANS_AFFAIRS`);
    if (each.ahrqSystemId !== null && !/^HSI\d{8}$/.test(each.ahrqSystemId))
      report(`${where}: ahrqSystemId must be HSI and eight digits, got ${each.ahrqSystemId}`);
  }
  for (const { id, terms } of registry.vocabularies.values()) {
    const codes = terms.map((term) => term.code);
    for (const code of new Set(codes.filter((each, index) => codes.indexOf(each) !== index)))
      report(`vocabularies.json: ${id}: the code ${code} is there twice`);
  }
}

/** Takes one sentence: the place, what was expected, what was found. */
type ReportFault = (fault: string) => void;

/** Reads properties of one object. It reports a faulty property and returns an empty value of its type. */
interface RecordReader {
  text(name: string): string;
  optionalText(name: string): string | null;
  /** Text that must pass the identifier check, or null. */
  identifier(name: string, check: string): string | null;
  boolean(name: string): boolean;
  integer(name: string): number;
  optionalInteger(name: string): number | null;
  texts(name: string): readonly string[];
  oneOf(name: string, values: readonly string[]): string;
  optionalOneOf(name: string, values: readonly string[]): string | null;
  object(name: string): RecordReader;
  optionalObject(name: string): RecordReader | null;
  objects(name: string): readonly RecordReader[];
  /** Reports properties that were not read: a misspelt name would otherwise pass for a missing value. */
  finish(): void;
}

/** A reader of `value`; `where` begins each fault. */
function readRecord(value: unknown, where: string, report: ReportFault): RecordReader {
  const source = toObject(value, where, report);
  const seen = new Set<string>();
  const inner: RecordReader[] = [];
  const get = (name: string): unknown => {
    seen.add(name);
    return source[name];
  };
  const read = <T>(name: string, expected: string, isGood: (found: unknown) => found is T, empty: T): T => {
    const found = get(name);
    if (isGood(found)) return found;
    report(`${where}: ${name} must be ${expected}, got ${JSON.stringify(found) ?? 'nothing'}`);
    return empty;
  };
  const open = (found: unknown, place: string): RecordReader => {
    const reader = readRecord(found, place, report);
    inner.push(reader);
    return reader;
  };
  const orNull = <T>(name: string, otherwise: () => T): T | null => (get(name) === null ? null : otherwise());
  const reader: RecordReader = {
    text: (name) => read(name, 'a text that is not empty', isText, ''),
    optionalText: (name) => orNull(name, () => read(name, 'a text or null', isText, '')),
    identifier: (name, check) =>
      orNull(name, () => {
        const found = read(name, 'a text or null', isText, '');
        const fault = found && checkIdentifier(check, found);
        if (fault) report(`${where}: ${name}: ${fault}`);
        return found;
      }),
    boolean: (name) => read(name, 'true or false', isBoolean, false),
    integer: (name) => read(name, 'a whole number', isInteger, 0),
    optionalInteger: (name) => orNull(name, () => read(name, 'a whole number or null', isInteger, 0)),
    texts: (name) => read(name, 'a list of texts', isTexts, []),
    oneOf: (name, values) => read(name, `one of ${values.join(', ')}`, isOneOf(values), ''),
    optionalOneOf: (name, values) =>
      orNull(name, () => read(name, `null or one of ${values.join(', ')}`, isOneOf(values), '')),
    object: (name) => open(get(name), `${where}: ${name}`),
    optionalObject: (name) => orNull(name, () => open(get(name), `${where}: ${name}`)),
    objects: (name) =>
      read(name, 'a list of objects', Array.isArray, []).map((each, index) =>
        open(each, `${where}: ${name}[${index}]`),
      ),
    finish: () => {
      for (const name of Object.keys(source))
        if (!seen.has(name)) report(`${where}: there is no property ${name}; correct its name or take it out`);
      for (const each of inner) each.finish();
    },
  };
  return reader;
}

function toObject(value: unknown, where: string, report: ReportFault): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  report(`${where}: expected an object, got ${JSON.stringify(value) ?? 'nothing'}`);
  return {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

function isOneOf(values: readonly string[]): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && values.includes(value);
}
