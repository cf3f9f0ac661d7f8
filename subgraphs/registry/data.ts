/** Parses the registry's files at the door: shape, identifiers, enums and references, with all faults reported at once. */
import { checkMeaning, checkReferences } from './checkRegistry.ts';
import { readRecord, type RecordReader, type ReportFault } from './readRecord.ts';
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

/** The files of the registry, by what they hold; each is a list of objects with an id. */
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
export type EnumValues = ReadonlyMap<string, readonly string[]>;

/** The registry's files are at fault; `faults` lists everything that is. */
export class RegistryDataError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the registry's data have ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'RegistryDataError';
    this.faults = faults;
  }
}

/**
 * The registry, checked.
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
