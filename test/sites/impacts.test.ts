/** Impacts of projects: the importer refuses two that are equal. */
import { base, en, Faker } from '@faker-js/faker';
import { createProjectImpacts, type Project } from '../../subgraphs/sites/generate/collections/projects.ts';
import type { ScholarFrame } from '../../subgraphs/sites/generate/frame.ts';

test('a project has no impact twice, whatever is drawn', () => {
  const always = new Faker({ locale: [en, base], randomizer: { next: () => 0, seed: () => undefined } });
  const project: Partial<Project> = {
    id: 'leap:project:0001',
    status: 'COMPLETED',
    startDate: '2020-01-01',
    endDate: '2021-01-01',
  };
  const scholar = { center: { plan: { asOf: '2022-01-01', missing: 0 } } };
  const impacts = createProjectImpacts(always, scholar as unknown as ScholarFrame, [project as Project]);
  expect(impacts).toHaveLength(1);
});
