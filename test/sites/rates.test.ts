import { readFileSync } from 'node:fs';
import { loadRegistry } from '../../subgraphs/registry/data.ts';
import { countBy, countDays, follow, openWorld, SITES, type Line } from './readSites.ts';

/** What the committed data must have something of, so that the program's questions find it. */
const registry = loadRegistry('subgraphs/registry/data', readFileSync('subgraphs/registry/schema.graphql', 'utf8'));
const world = openWorld(SITES);
const scholars = world.byId('scholars.csv');
const partnerships = world.byId('partnerships.csv');
const placements = world.byId('placements.csv');
const projects = world.byId('projects.csv');
const requests = world.lines('data-access-requests.csv');
const disruptions = world.lines('disruptions.csv');
const positions = world.lines('positions.csv');
const competencies = world.lines('competency-assessments.csv');
const embeddedness = world.lines('embeddedness-assessments.csv');

function toMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function daysToData(matches: (request: Line) => boolean): number[] {
  return requests
    .filter((request) => request['first_data_on'] && matches(request))
    .map((request) => countDays(request['requested_on'], request['first_data_on']));
}

function isAtVeteransAffairs(request: Line): boolean {
  return registry.healthSystems.get(request['holder'] ?? '')?.isVeteransAffairs ?? false;
}

const LEVELS = ['NO_EXPOSURE', 'FOUNDATIONAL_AWARENESS', 'EMERGING', 'PROFICIENT'];

function meanLevel(timepoint: string, domain: string): number {
  const levels = competencies
    .filter((line) => line['timepoint'] === timepoint && line['domain'] === domain)
    .map((line) => LEVELS.indexOf(line['level'] ?? ''));
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

describe('the committed data have something to find:', () => {
  test('about a fifth are open, and most are made to the partner of the placement', () => {
    const open = requests.filter((request) => request['is_open'] === 'true').length / requests.length;
    expect([open > 0.14, open < 0.26]).toEqual([true, true]);
    const home = requests.filter(
      (request) =>
        follow(partnerships, follow(placements, follow(projects, request['project'])['placement'])['partnership'])[
          'health_system'
        ] === request['holder'],
    );
    expect(home.length / requests.length).toBeGreaterThan(0.75);
    expect(home.length).toBeLessThan(requests.length);
    for (const request of requests)
      expect(
        [...partnerships.values()].some(
          (each) => each.center === request.center && each['health_system'] === request['holder'],
        ),
      ).toBe(true);
  });

  test('take longer at the VA, and longer where there is no liaison', () => {
    expect(toMedian(daysToData(isAtVeteransAffairs))).toBeGreaterThan(
      1.3 * toMedian(daysToData((request) => !isAtVeteransAffairs(request))),
    );
    expect(toMedian(daysToData((request) => request['has_liaison'] === 'false'))).toBeGreaterThan(
      1.2 * toMedian(daysToData((request) => request['has_liaison'] === 'true')),
    );
  });

  test('the three challenges that the paper names are the commonest', () => {
    const ranked = Object.entries(countBy(disruptions, 'category')).sort((one, other) => other[1] - one[1]);
    expect(
      ranked
        .slice(0, 3)
        .map(([category]) => category)
        .sort(),
    ).toEqual(['COVID19', 'DATA_ACCESS', 'ORGANIZATIONAL_PRIORITY_SHIFT']);
    expect(ranked).toHaveLength(11);
  });

  test('some scholars are at risk of finishing without a completed project, and only such', () => {
    const atRisk = [...scholars.values()].filter((line) => line['is_at_risk'] === 'true');
    expect(atRisk.length).toBeGreaterThan(2);
    for (const scholar of atRisk) {
      expect(scholar['status']).toBe('ACTIVE');
      expect(
        [...projects.values()].some(
          (project) => project['scholar'] === scholar['id'] && project['status'] === 'COMPLETED',
        ),
      ).toBe(false);
    }
  });

  test('first posts lead parts of health systems too, are in a partner system for most, and some scholars were promoted', () => {
    const first = positions.filter((line) => line['is_first_after_completion'] === 'true');
    expect(Object.keys(countBy(first, 'role_category'))).toEqual(
      expect.arrayContaining([
        'HEALTH_SYSTEM_LEADERSHIP',
        'QUALITY_SAFETY_LEADERSHIP',
        'CLINICIAN_INVESTIGATOR',
        'RESEARCH_FACULTY',
      ]),
    );
    expect((countBy(first, 'is_in_partner_system')['true'] ?? 0) / first.length).toBeGreaterThan(0.5);
    expect(positions.some((line) => line['rank'] === 'ASSOCIATE_PROFESSOR')).toBe(true);
  });

  test('levels rise from entry to exit in every domain, and equity lags', () => {
    for (const domain of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'])
      expect(meanLevel('EXIT', domain)).toBeGreaterThan(meanLevel('ENTRY', domain) + 0.5);
    for (const domain of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'])
      expect(meanLevel('EXIT', 'D8')).toBeLessThan(meanLevel('EXIT', domain));
  });

  test('embeddedness is scored from 1 to 5 on a scale of our own, in four domains, higher at the exit', () => {
    expect(countBy(embeddedness, 'scale_version')).toEqual({ 'demo-1-to-5': embeddedness.length });
    expect(Object.keys(countBy(embeddedness, 'score')).sort()).toEqual(['1', '2', '3', '4', '5']);
    for (const domain of Object.keys(countBy(embeddedness, 'domain'))) {
      const mean = (timepoint: string): number => {
        const scores = embeddedness
          .filter((line) => line['timepoint'] === timepoint && line['domain'] === domain)
          .map((line) => Number(line['score']));
        return scores.reduce((sum, score) => sum + score, 0) / scores.length;
      };
      expect([domain, mean('EXIT') > mean('ENTRY') + 0.5]).toEqual([domain, true]);
    }
    expect(Object.keys(countBy(embeddedness, 'domain'))).toHaveLength(4);
  });

  test('some 400 publications, some of them of two centers, some of two scholars, most with a citation ratio once they are a year old', () => {
    const publications = world.lines('publications.csv');
    const distinct = new Set(publications.map((line) => line['doi']));
    expect([distinct.size > 400, distinct.size < 450]).toEqual([true, true]);
    expect(publications.length - distinct.size).toBeGreaterThan(15);
    expect(publications.some((line) => line['scholars']?.includes(';'))).toBe(true);
    expect(publications.some((line) => line['citation_ratio_hundredths'])).toBe(true);
  });

  test('awards of every kind of funder that the program asks about, supplements and non-competing years, every step from K to R', () => {
    expect(Object.keys(countBy(world.lines('awards.csv'), 'funder'))).toEqual(
      expect.arrayContaining(['NIH', 'AHRQ', 'PCORI', 'VETERANS_AFFAIRS', 'FOUNDATION', 'INTERNAL_HEALTH_SYSTEM']),
    );
    const numbers = world
      .lines('award-periods.csv')
      .map((line) => `${line['application_type']} ${line['project_number']}`);
    expect(numbers.some((number) => /^SUPPLEMENT 3.*-\d\dS1$/.test(number))).toBe(true);
    expect(numbers.some((number) => /^NON_COMPETING 5.*-\d\d$/.test(number))).toBe(true);
    expect(Object.keys(countBy([...scholars.values()], 'conversion_status'))).toEqual(
      expect.arrayContaining(['CONVERTED_ON_K', 'CONVERTED_AFTER_K', 'ON_K_WITHOUT_R', 'AFTER_K_WITHOUT_R']),
    );
  });

  test('projects in every state but planned, impacts of every kind, ten kinds of stakeholders or more in all five stages', () => {
    expect(Object.keys(countBy([...projects.values()], 'status')).sort()).toEqual(['ACTIVE', 'COMPLETED', 'STOPPED']);
    expect(Object.keys(countBy(world.lines('project-impacts.csv'), 'kind'))).toHaveLength(6);
    expect(Object.keys(countBy(world.lines('engagements.csv'), 'stakeholder_type')).length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(countBy(world.lines('engagements.csv'), 'stage'))).toHaveLength(5);
  });

  test('a first post of most who completed, and a few whose post is not known', () => {
    const first = positions.filter((line) => line['is_first_after_completion'] === 'true');
    const completed = [...scholars.values()].filter((line) => line['status']?.startsWith('COMPLETED'));
    expect([first.length / completed.length > 0.75, first.length < completed.length]).toEqual([true, true]);
  });

  test('mentors whom several scholars share, and a few scholars without one of the health system', () => {
    const mentorings = world.lines('mentorings.csv');
    const withSystem = new Set(
      mentorings.filter((line) => line['role'] === 'HEALTH_SYSTEM').map((line) => line['scholar']),
    );
    const without = [...scholars.keys()].filter((id) => !withSystem.has(id));
    expect([without.length > 0, without.length < 25]).toEqual([true, true]);
    expect(Math.max(...Object.values(countBy(mentorings, 'mentor')))).toBeGreaterThan(3);
  });

  test('projects that answer to a priority of the health system, projects that the pandemic delayed or changed, by months', () => {
    const all = [...projects.values()].filter((line) => line['priority_origin']);
    const share = all.filter((line) => line['priority_origin'] === 'HEALTH_SYSTEM').length / all.length;
    expect([share > 0.3, share < 0.7]).toEqual([true, true]);
    const hit = disruptions.filter(
      (line) => line['category'] === 'COVID19' && ['DELAYED', 'RESCOPED'].includes(line['effect'] ?? ''),
    );
    expect(hit.length).toBeGreaterThan(5);
    expect(hit.some((line) => Number(line['months_lost']) > 2)).toBe(true);
  });

  test('partnerships that became formal, not before they began', () => {
    const formalized = [...partnerships.values()].filter((line) => line['formalized_on']);
    expect(formalized.length).toBeGreaterThan(3);
    for (const line of formalized) expect([line['formality'], line['basis'] === 'PUBLIC']).toEqual(['FORMAL', false]);
  });

  test('resources that go on after the award, at programs whose note says that this is made up', () => {
    const sustained = world.lines('programs.csv').filter((line) => line['sustained_resources']);
    expect(sustained.length).toBeGreaterThan(3);
    for (const line of sustained) expect(line['basis_note']).toContain('sustained_resources is made up');
  });

  test('rows that nobody has looked at for a year, and rows that do not say how they are known', () => {
    const rows = [...placements.values(), ...projects.values(), ...requests, ...disruptions, ...positions];
    expect(rows.some((line) => line['source_type'] === '')).toBe(true);
    expect(rows.some((line) => (line['last_reviewed_on'] || '9') < '2021-09-30')).toBe(true);
  });
});
