/** Puts a center's generated data together, and prints them as the files of its folder. */
import { en, Faker } from '@faker-js/faker';
import type { Contract } from '../../contract/model.ts';
import type { CenterRecord, Registry } from '../../registry/records.ts';
import { printCsv } from './csv.ts';
import { createPartnershipRows, createProgramRows } from './organisation.ts';
import type { CenterPlan } from './plan.ts';
import type { DataRow, SiteData } from './rows.ts';
import { createScholarRows } from './scholars.ts';

const FIRST_PORT = 4101;

/** Texts by path inside the site's folder. */
export type SiteFiles = Readonly<Record<string, string>>;

/** The files of one center. `index` is its place among the centers, which gives its port and its share of the seed. */
export function createSiteFiles(plan: CenterPlan, index: number, seed: number, sources: { readonly contract: Contract; readonly registry: Registry }): SiteFiles {
  const center = sources.registry.centers.get(plan.center);
  if (!center) throw new Error(`the registry does not know the center ${plan.center}`);
  const data = createSiteData(plan, center, sources.registry, seed * 100 + index);
  const settings = { id: plan.center, name: center.name, port: FIRST_PORT + index, dataFolder: 'data' };
  const tables = [...sources.contract.collections, ...sources.contract.embedded.values()];
  return {
    'settings.json': printJson(settings),
    'data/dataset.json': printJson({ asOf: data.asOf, title: data.title, note: data.note }),
    ...Object.fromEntries(tables.map((table) => [`data/${table.file}`, printCsv(table, requireRows(data, table.file))])),
  };
}

function createSiteData(plan: CenterPlan, center: CenterRecord, registry: Registry, seed: number): SiteData {
  const faker = new Faker({ locale: en });
  faker.seed(seed);
  const terms = registry.vocabularies.get('disciplines')?.terms ?? [];
  const { programs, awards } = createProgramRows(plan, center);
  const { scholars, disciplines, appointments } = createScholarRows(faker, plan, terms);
  return {
    asOf: plan.asOf,
    title: `${center.acronym}: program, partnerships, scholars and appointments`,
    note: plan.note,
    rows: {
      'programs.csv': programs,
      'program-awards.csv': awards,
      'partnerships.csv': createPartnershipRows(faker, plan),
      'scholars.csv': scholars,
      'disciplines.csv': disciplines,
      'appointments.csv': appointments,
    },
  };
}

function requireRows(data: SiteData, file: string): readonly DataRow[] {
  return data.rows[file] ?? [];
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
