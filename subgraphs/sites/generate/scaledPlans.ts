/** Plans for any number of centers of any size: the eleven first, then made-up ones. They reproduce no published figure. */
import { en, Faker } from '@faker-js/faker';
import { CENTER_IDS } from '../../contract/ids.ts';
import type { Registry } from '../../registry/records.ts';
import type { Scale } from './command.ts';
import { PARTNERS, type Partner } from './partners.ts';
import { AS_OF, type CenterPlan } from './plan.ts';

/** One plan after the other. */
export function* createScaledPlans(
  { centers, scholars, seed }: Scale,
  registry: Registry,
): Generator<CenterPlan, void> {
  for (let index = 0; index < centers; index += 1) {
    const faker = new Faker({ locale: en });
    faker.seed([seed, index]);
    const known = CENTER_IDS[index];
    const center = known ?? `center-${String(index + 1).padStart(3, '0')}`;
    yield {
      center,
      seed,
      asOf: AS_OF,
      scholarCount: scholars,
      hasPartnershipsLast: false,
      ...(known === undefined && { madeUp: createName(faker, center) }),
      cohorts: [2018, 2019, 2020, 2021, 2022],
      startMonth: index % 2 === 0 ? 7 : 9,
      partners: known === undefined ? drawPartners(faker, registry) : (PARTNERS[known] ?? []),
      missingShare: 0.04 * (index % 4),
      staleShare: 0.05 * (index % 3),
      scholarNote: 'Made-up person.',
      bothNote: '',
      note: `Made up with the seed ${seed}, ${centers} centers and ${scholars} scholars a center: these data reproduce no published figure.`,
    };
  }
}

function createName(faker: Faker, center: string): { readonly name: string; readonly acronym: string } {
  return { name: `${faker.location.city()} Example Center for Learning Health Systems`, acronym: center.toUpperCase() };
}

/** Three to five systems of the registry that are no parents of others. */
function drawPartners(faker: Faker, registry: Registry): readonly Partner[] {
  const systems = [...registry.healthSystems.values()];
  const parents = new Set(systems.map((system) => system.parent));
  const single = systems.filter((system) => !parents.has(system.id)).map((system) => system.id);
  return faker.helpers
    .arrayElements(single, { min: 3, max: 5 })
    .map((healthSystem) => ({ healthSystem, basis: 'SYNTHETIC', note: 'Made-up partnership of a made-up center.' }));
}
