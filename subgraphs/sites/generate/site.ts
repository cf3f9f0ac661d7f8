/** Makes up a center's data, batch by batch: first what the center has as a whole, then one scholar after the other. */
import { en, Faker } from '@faker-js/faker';
import type { Registry } from '../../registry/records.ts';
import type { CenterFrame, PartnerFrame } from './frame.ts';
import { createPartnershipRows, createProgramRows, type Identity } from './organisation.ts';
import { isDrawn } from './pick.ts';
import type { CenterPlan } from './plan.ts';
import { createRecords, toScholarFrame } from './records.ts';
import { printRowId, type DataRow, type RowsByFile } from './rows.ts';
import { createScholars } from './scholars.ts';

const FIRST_PORT = 4101;

export interface Site {
  /** The text of settings.json. */
  readonly settings: string;
  /** The text of dataset.json. */
  readonly dataset: string;
  /** Only one batch is in memory at a time. */
  readonly batches: Iterable<RowsByFile>;
}

/** The site of one center. `index` is its place among all `centerCount`, which gives its port and its share of the seed. */
export function createSite(
  plan: CenterPlan,
  {
    index,
    centerCount,
    registry,
  }: { readonly index: number; readonly centerCount: number; readonly registry: Registry },
): Site {
  const identity = findIdentity(plan, registry);
  const settings = { id: plan.center, name: identity.name, port: FIRST_PORT + index, dataFolder: 'data' };
  const dataset = {
    asOf: plan.asOf,
    title: `${identity.acronym}: program, partnerships, scholars and their records`,
    note: plan.note,
  };
  return {
    settings: printJson(settings),
    dataset: printJson(dataset),
    batches: createBatches(plan, { index, centerCount, registry, identity }),
  };
}

interface Surroundings {
  readonly index: number;
  readonly centerCount: number;
  readonly registry: Registry;
  readonly identity: Identity;
}

function* createBatches(
  plan: CenterPlan,
  { index, centerCount, registry, identity }: Surroundings,
): Generator<RowsByFile, void> {
  const seed = plan.seed * 100 + index;
  const faker = new Faker({ locale: en });
  faker.seed(seed);
  const fakerOf = createFakers(seed);
  const drawn = createScholars(faker, plan, registry.vocabularies.get('disciplines')?.terms ?? []);
  const scholars = plan.hasPartnershipsLast ? [...drawn] : drawn;
  const partnerships = createPartnershipRows(faker, fakerOf('formalized'), plan);
  const { programs, awards } = createProgramRows(plan, identity);
  yield { 'programs.csv': programs, 'program-awards.csv': awards, 'partnerships.csv': partnerships };
  const { leadInstitution } = identity;
  const partners = partnerships.map((row) => toPartnerFrame(fakerOf('liaisons'), row, registry));
  const center: CenterFrame = {
    plan,
    seed,
    index,
    centerCount,
    leadInstitution,
    partners,
    fakerOf,
    nextId: createNumbering(plan.center),
  };
  let number = 0;
  let previousId: string | undefined;
  for (const core of scholars) {
    number += 1;
    yield createRecords(core, toScholarFrame(core, center, { number, previousId }));
    previousId = core.scholar.id;
  }
}

function findIdentity({ center, madeUp }: CenterPlan, registry: Registry): Identity {
  if (madeUp) return { ...madeUp, leadInstitution: null };
  const known = registry.centers.get(center);
  if (!known) throw new Error(`the registry does not know the center ${center}`);
  return known;
}

/** One stream of draws a name, made when it is first asked for. */
function createFakers(seed: number): CenterFrame['fakerOf'] {
  const fakers = new Map<string, Faker>();
  return (name) => {
    const made = fakers.get(name) ?? new Faker({ locale: en });
    if (!fakers.has(name)) made.seed([seed, ...Buffer.from(name)]);
    fakers.set(name, made);
    return made;
  };
}

function createNumbering(center: string): CenterFrame['nextId'] {
  const last = new Map<string, number>();
  return (collection) => {
    const number = (last.get(collection) ?? 0) + 1;
    last.set(collection, number);
    return printRowId(center, collection, number);
  };
}

function toPartnerFrame(faker: Faker, row: DataRow, registry: Registry): PartnerFrame {
  const healthSystem = String(row['healthSystem']);
  const madeUp = isDrawn(faker, 0.6);
  return {
    id: String(row['id']),
    healthSystem,
    isVeteransAffairs: registry.healthSystems.get(healthSystem)?.isVeteransAffairs ?? false,
    hasLiaison: typeof row['hasLiaison'] === 'boolean' ? row['hasLiaison'] : madeUp,
    facilities: [...registry.facilities.values()]
      .filter((facility) => facility.healthSystem === healthSystem)
      .map((facility) => facility.id),
  };
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
