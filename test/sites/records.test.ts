import { readCoreProject } from '../../subgraphs/contract/identifiers.ts';
import { loadRegistry } from '../../subgraphs/registry/loadRegistry.ts';
import { readFileSync } from 'node:fs';
import { countBy, follow, indexById, readAll, readAsOf, type Line } from './readSites.ts';

const registry = loadRegistry('subgraphs/registry/data', readFileSync('subgraphs/registry/schema.graphql', 'utf8'));
const scholars = indexById(readAll('scholars.csv'));
const appointments = indexById(readAll('appointments.csv'));
const partnerships = indexById(readAll('partnerships.csv'));
const placements = indexById(readAll('placements.csv'));
const projects = indexById(readAll('projects.csv'));
const requests = readAll('data-access-requests.csv');
const disruptions = readAll('disruptions.csv');
const positions = readAll('positions.csv');
const awards = indexById(readAll('awards.csv'));
const publications = readAll('publications.csv');

/** The last day on which something can have happened: the end, or the as-of date. */
function lastDay(line: Line): string {
  return line['end_date'] || readAsOf(line.center);
}

function expectWithin(line: Line, column: string, outer: Line): void {
  const day = line[column] ?? '';
  if (day !== '') expect([line['id'], column, day >= (outer['start_date'] ?? ''), day <= lastDay(outer)]).toEqual([line['id'], column, true, true]);
}

function countDays(from = '', to = ''): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function toMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function daysToData(matches: (request: Line) => boolean): number[] {
  return requests.filter((request) => request['first_data_on'] && matches(request)).map((request) => countDays(request['requested_on'], request['first_data_on']));
}

const isAtVeteransAffairs = (request: Line): boolean => registry.healthSystems.get(request['holder'] ?? '')?.isVeteransAffairs ?? false;

describe('placements and projects', () => {
  test('a placement lies inside its appointment, at the appointment\'s partnership, and is of the same scholar', () => {
    for (const placement of placements.values()) {
      const appointment = follow(appointments, placement['appointment']);
      expect([placement['scholar'], placement['partnership']]).toEqual([appointment['scholar'], appointment['partnership']]);
      expectWithin(placement, 'start_date', appointment);
      expectWithin(placement, 'end_date', appointment);
      expect(placement['end_date'] === '').toBe(appointment['end_date']! > readAsOf(placement.center) && placement['end_date'] === ''); // required column
      if (placement['effort_percent']) expect(Number(placement['effort_percent'])).toBeLessThanOrEqual(Number(appointment['effort_percent']));
    }
  });

  test('a facility is one of the partner\'s', () => {
    const withFacility = [...placements.values()].filter((placement) => placement['facility']);
    expect(withFacility.length).toBeGreaterThan(50);
    for (const placement of withFacility) expect(registry.facilities.get(placement['facility'] ?? '')?.healthSystem).toBe(follow(partnerships, placement['partnership'])['health_system']);
  });

  test('a project is of its placement\'s scholar and begins within the placement', () => {
    for (const project of projects.values()) {
      const placement = follow(placements, project['placement']);
      expect(project['scholar']).toBe(placement['scholar']);
      expectWithin(project, 'start_date', placement);
      expect([project['id'], project['end_date'] === '']).toEqual([project['id'], project['status'] === 'ACTIVE']);
    }
    expect(Object.keys(countBy([...projects.values()], 'status')).sort()).toEqual(['ACTIVE', 'COMPLETED', 'STOPPED']);
  });

  test('only completed projects changed something, and not before they began', () => {
    const impacts = readAll('project-impacts.csv');
    expect(new Set(impacts.map((impact) => impact['kind'])).size).toBeGreaterThan(4);
    for (const impact of impacts) {
      const project = follow(projects, impact['project']);
      expect(project['status']).toBe('COMPLETED');
      if (impact['adopted_on']) expect(impact['adopted_on'] >= (project['start_date'] ?? '')).toBe(true);
    }
  });

  test('stakeholders of ten kinds or more are engaged within the project, in all five stages', () => {
    const engagements = readAll('engagements.csv');
    for (const engagement of engagements) expectWithin(engagement, 'start_date', follow(projects, engagement['project']));
    expect(Object.keys(countBy(engagements, 'stakeholder_type')).length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(countBy(engagements, 'stage'))).toHaveLength(5);
  });
});

describe('requests for data', () => {
  const STEPS = ['requested_on', 'submitted_on', 'approved_on', 'first_data_on', 'closed_on'] as const;

  test('lie within their project, each step not before the one it follows', () => {
    for (const request of requests) {
      for (const step of STEPS) expectWithin(request, step, follow(projects, request['project']));
      const days = STEPS.map((step) => request[step]).filter(Boolean);
      expect([request['id'], days]).toEqual([request['id'], days.toSorted()]);
    }
  });

  test('have the status that their days say, and are open until there are data or an end', () => {
    for (const request of requests) {
      const reached = request['closed_on'] ? ['CLOSED', 'REFUSED', 'WITHDRAWN'] : request['first_data_on'] ? ['DATA_RECEIVED'] : request['approved_on'] ? ['APPROVED'] : request['submitted_on'] ? ['SUBMITTED'] : ['REQUESTED'];
      expect([request['id'], reached]).toEqual([request['id'], expect.arrayContaining([request['status']])]);
      expect([request['id'], request['is_open']]).toEqual([request['id'], String(['REQUESTED', 'SUBMITTED', 'APPROVED'].includes(request['status'] ?? ''))]);
      if (request['status'] === 'CLOSED') expect(request['first_data_on']).not.toBe('');
    }
  });

  test('about a fifth are open, and most are made to the partner of the placement', () => {
    const open = requests.filter((request) => request['is_open'] === 'true').length / requests.length;
    expect([open > 0.14, open < 0.26]).toEqual([true, true]);
    const home = requests.filter((request) => follow(partnerships, follow(placements, follow(projects, request['project'])['placement'])['partnership'])['health_system'] === request['holder']);
    expect(home.length / requests.length).toBeGreaterThan(0.75);
    expect(home.length).toBeLessThan(requests.length);
    for (const request of requests) expect([...partnerships.values()].some((each) => each.center === request.center && each['health_system'] === request['holder'])).toBe(true);
  });

  test('take longer at the VA, and longer where there is no liaison', () => {
    expect(toMedian(daysToData(isAtVeteransAffairs))).toBeGreaterThan(1.3 * toMedian(daysToData((request) => !isAtVeteransAffairs(request))));
    expect(toMedian(daysToData((request) => request['has_liaison'] === 'false'))).toBeGreaterThan(1.2 * toMedian(daysToData((request) => request['has_liaison'] === 'true')));
  });

  test('say of the liaison what the partnership says', () => {
    const byPartner = new Map([...partnerships.values()].map((line) => [`${line.center} ${line['health_system']}`, line['has_liaison']]));
    for (const request of requests) {
      const known = byPartner.get(`${request.center} ${request['holder']}`);
      if (known && request['has_liaison']) expect([request['id'], request['has_liaison']]).toEqual([request['id'], known]);
    }
  });
});

describe('disruptions', () => {
  test('the three challenges that the paper names are the commonest', () => {
    const ranked = Object.entries(countBy(disruptions, 'category')).sort((one, other) => other[1] - one[1]);
    expect(ranked.slice(0, 3).map(([category]) => category).sort()).toEqual(['COVID19', 'DATA_ACCESS', 'ORGANIZATIONAL_PRIORITY_SHIFT']);
    expect(ranked).toHaveLength(11);
  });

  test('lie within the scholar\'s time, the pandemic\'s from March 2020 on', () => {
    for (const disruption of disruptions) {
      const scholar = follow(scholars, disruption['scholar']);
      expectWithin(disruption, 'start_date', scholar);
      expectWithin(disruption, 'end_date', scholar);
      if (disruption['category'] === 'COVID19') expect(disruption['start_date']! >= '2020-03-01').toBe(true); // required column
      if (disruption['months_lost']) expect(Number(disruption['months_lost'])).toBeLessThanOrEqual(Math.ceil(countDays(disruption['start_date'], disruption['end_date']) / 30));
      expect([disruption['id'], disruption['resolution'] === '']).toEqual([disruption['id'], disruption['end_date'] === '']);
    }
  });

  test('the project that was met is the scholar\'s and was going on; it stopped exactly where the effect says so', () => {
    const met = disruptions.filter((disruption) => disruption['project']);
    expect(met.length).toBeGreaterThan(60);
    for (const disruption of met) {
      const project = follow(projects, disruption['project']);
      expect(project['scholar']).toBe(disruption['scholar']);
      expectWithin(disruption, 'start_date', project);
      expect([disruption['id'], disruption['effect'] === 'STOPPED']).toEqual([disruption['id'], project['status'] === 'STOPPED']);
    }
    for (const disruption of disruptions) expect(disruption['effect'] === '').toBe(disruption['project'] === '');
  });

  test('exactly the scholars whose appointment had a supplement have one for the pandemic', () => {
    const supplemented = new Set([...appointments.values()].filter((line) => line['has_supplement'] === 'true').map((line) => line['scholar']));
    const covered = new Set(disruptions.filter((line) => line['has_supplement'] === 'true').map((line) => line['scholar']));
    expect(covered).toEqual(supplemented);
    for (const line of disruptions.filter((each) => each['has_supplement'] === 'true')) expect([line['category'], line['start_date']! <= '2020-09-01']).toEqual(['COVID19', true]); // required column
  });

  test('a leave has neither cause nor story', () => {
    const leaves = disruptions.filter((line) => line['category'] === 'PERSONAL_LEAVE');
    expect(leaves.map((line) => `${line['cause']}${line['narrative']}`).join('')).toBe('');
    expect(leaves.length).toBeGreaterThan(0);
  });

  test('some scholars are at risk of finishing without a completed project, and only such', () => {
    const atRisk = [...scholars.values()].filter((line) => line['is_at_risk'] === 'true');
    expect(atRisk.length).toBeGreaterThan(2);
    for (const scholar of atRisk) {
      expect(scholar['status']).toBe('ACTIVE');
      expect([...projects.values()].some((project) => project['scholar'] === scholar['id'] && project['status'] === 'COMPLETED')).toBe(false);
    }
  });
});

describe('posts and mentors', () => {
  test('a first post after completion is that of a scholar who completed, once, and not before the end', () => {
    const first = positions.filter((line) => line['is_first_after_completion'] === 'true');
    expect(new Set(first.map((line) => line['scholar'])).size).toBe(first.length);
    const completed = [...scholars.values()].filter((line) => line['status']?.startsWith('COMPLETED'));
    expect(first.length / completed.length).toBeGreaterThan(0.75);
    expect(first.length).toBeLessThan(completed.length);
    for (const post of first) {
      const scholar = follow(scholars, post['scholar']);
      expect([scholar['status']!.startsWith('COMPLETED'), post['start_date']! > scholar['end_date']!]).toEqual([true, true]); // required, and set for the completed
    }
    for (const scholar of completed.filter((each) => !first.some((post) => post['scholar'] === each['id']))) {
      const later = positions.filter((post) => post['scholar'] === scholar['id'] && (post['start_date'] ?? '') > (scholar['end_date'] ?? ''));
      expect([scholar['id'], later]).toEqual([scholar['id'], []]);
    }
  });

  test('every scholar has a post before the program and one at its start', () => {
    for (const scholar of scholars.values()) {
      const starts = positions.filter((post) => post['scholar'] === scholar['id']).map((post) => post['start_date'] ?? '');
      expect([starts.some((day) => day < (scholar['start_date'] ?? '')), starts.includes(scholar['start_date'] ?? '')]).toEqual([true, true]);
    }
  });

  test('first posts lead parts of health systems too, are in a partner system for most, and some scholars were promoted', () => {
    const first = positions.filter((line) => line['is_first_after_completion'] === 'true');
    expect(Object.keys(countBy(first, 'role_category'))).toEqual(expect.arrayContaining(['HEALTH_SYSTEM_LEADERSHIP', 'QUALITY_SAFETY_LEADERSHIP', 'CLINICIAN_INVESTIGATOR', 'RESEARCH_FACULTY']));
    expect((countBy(first, 'is_in_partner_system')['true'] ?? 0) / first.length).toBeGreaterThan(0.5);
    expect(positions.some((line) => line['rank'] === 'ASSOCIATE_PROFESSOR')).toBe(true);
  });

  test('a post is in a partner system exactly where its health system is a partner of the center', () => {
    const known = new Set([...partnerships.values()].map((line) => `${line.center} ${line['health_system']}`));
    for (const post of positions) expect([post['id'], post['is_in_partner_system']]).toEqual([post['id'], String(known.has(`${post.center} ${post['health_system']}`))]);
  });

  test('every scholar has two mentors or more, who are shared; at PACT and PEDSnet one is from the health system, elsewhere for a few none is', () => {
    const mentorings = readAll('mentorings.csv');
    const withSystem = new Set(mentorings.filter((line) => line['role'] === 'HEALTH_SYSTEM').map((line) => line['scholar']));
    const without = [...scholars.values()].filter((scholar) => !withSystem.has(scholar['id']));
    expect(without.filter((scholar) => ['pact', 'pedsnet'].includes(scholar.center))).toEqual([]);
    expect([without.length > 0, without.length < 25]).toEqual([true, true]);
    expect(Math.min(...[...scholars.keys()].map((id) => new Set(mentorings.filter((line) => line['scholar'] === id).map((line) => line['mentor'])).size))).toBe(2);
    expect(Math.max(...Object.values(countBy(mentorings, 'mentor')))).toBeGreaterThan(3);
    const names = new Map(mentorings.map((line) => [line['mentor'], line['mentor_name']]));
    for (const line of mentorings) expect([line['mentor']!.split(':')[0], line['mentor_name']]).toEqual([line.center, names.get(line['mentor'])]); // required column
  });
});

describe('awards', () => {
  const LEADS = 'PRINCIPAL_INVESTIGATOR';
  const periods = readAll('award-periods.csv');

  test('begin after the scholar\'s start, with serials that no institute has come to', () => {
    for (const award of awards.values()) {
      expect(award['start_date']! > follow(scholars, award['scholar'])['start_date']!).toBe(true); // required columns
      if (award['activity_code']) expect(award['number']).toMatch(/^[A-Z][A-Z0-9]{2}[A-Z]{2}9\d{5}$/);
    }
    expect(Object.keys(countBy([...awards.values()], 'funder'))).toEqual(expect.arrayContaining(['NIH', 'AHRQ', 'PCORI', 'VETERANS_AFFAIRS', 'FOUNDATION', 'INTERNAL_HEALTH_SYSTEM']));
  });

  test('are what their periods are periods of: supplements and non-competing years have the award\'s core', () => {
    for (const period of periods.filter((line) => line['project_number'])) expect(readCoreProject(period['project_number'] ?? '')).toBe(follow(awards, period['award'])['number']);
    expect(periods.some((line) => /^3.*S1$/.test(line['project_number'] ?? '') && line['application_type'] === 'SUPPLEMENT')).toBe(true);
    expect(periods.some((line) => line['project_number']?.startsWith('5') && line['application_type'] === 'NON_COMPETING')).toBe(true);
    for (const award of awards.values()) {
      const own = periods.filter((line) => line['award'] === award['id']);
      expect(own.filter((line) => line['application_type'] === 'NEW')).toHaveLength(1);
      for (const period of own) expect([period['award'], period['start_date']! >= award['start_date']!, period['end_date']! <= award['end_date']!]).toEqual([period['award'], true, true]); // set for all, see the generator
    }
  });

  test('agree with how far each scholar has come from mentored to independent funding', () => {
    for (const scholar of [...scholars.values()].filter((line) => line['conversion_status'])) {
      const own = [...awards.values()].filter((award) => award['scholar'] === scholar['id'] && award['role'] === LEADS);
      const first = own.filter((award) => /^R01/.test(award['type'] ?? '')).map((award) => award['start_date'] ?? '').sort()[0];
      const mentored = own.filter((award) => ['INDIVIDUAL_K', 'K_EQUIVALENT'].includes(award['type'] ?? ''));
      const day = first ?? readAsOf(scholar.center);
      const isOnK = day <= lastDay(scholar) || mentored.some((award) => award['start_date']! <= day && day <= award['end_date']!); // set for all
      const expected = first ? (isOnK ? 'CONVERTED_ON_K' : 'CONVERTED_AFTER_K') : isOnK ? 'ON_K_WITHOUT_R' : 'AFTER_K_WITHOUT_R';
      expect([scholar['id'], scholar['conversion_status']]).toEqual([scholar['id'], expected]);
    }
    const early = [...scholars.values()].filter((line) => line['status'] === 'COMPLETED_EARLY_FUNDED');
    for (const scholar of early) expect([...awards.values()].some((award) => award['scholar'] === scholar['id'] && award['type'] !== 'OTHER')).toBe(true);
    expect(Object.keys(countBy([...scholars.values()], 'conversion_status'))).toEqual(expect.arrayContaining(['CONVERTED_ON_K', 'CONVERTED_AFTER_K', 'ON_K_WITHOUT_R', 'AFTER_K_WITHOUT_R']));
  });
});

describe('publications', () => {
  test('come out after the start of each of their scholars; timing says whether after the end of the first', () => {
    for (const publication of publications) {
      const authors = publication['scholars']!.split(';').map((id) => follow(scholars, id)); // required column
      for (const scholar of authors) expect([publication['id'], publication['published_on']! > scholar['start_date']!]).toEqual([publication['id'], true]); // required columns
      const end = authors[0]?.['end_date'];
      if (publication['timing']) expect([publication['id'], publication['timing']]).toEqual([publication['id'], end && publication['published_on']! > end ? 'AFTER_TRAINING' : 'DURING_TRAINING']);
    }
  });

  test('are some 400 over the consortium, and some were written at two centers, which keep equal records', () => {
    const distinct = new Set(publications.map((line) => line['doi']));
    expect([distinct.size > 400, distinct.size < 450]).toEqual([true, true]);
    const joint = [...distinct].map((doi) => publications.filter((line) => line['doi'] === doi)).filter((lines) => lines.length > 1);
    expect(joint.length).toBeGreaterThan(15);
    for (const lines of joint) {
      expect(new Set(lines.map((line) => line.center)).size).toBe(2);
      expect(new Set(lines.map((line) => [line['pmid'], line['title'], line['journal'], line['published_on']].join('|'))).size).toBe(1);
      expect(lines[0]?.['pmid']).not.toBe('');
    }
    const single = publications.filter((line) => line['pmid'] && !joint.flat().includes(line)).map((line) => line['pmid']);
    expect(new Set(single).size).toBe(single.length);
    expect(publications.some((line) => line['scholars']?.includes(';'))).toBe(true);
  });

  test('have numbers that no real publication has, and no citation ratio while they are new', () => {
    for (const publication of publications) {
      expect(publication['pmid']).toMatch(/^(9\d{7})?$/);
      expect(publication['doi']).toMatch(/^10\.5555\//);
      if (countDays(publication['published_on'], readAsOf(publication.center)) < 300) expect(publication['citation_ratio_hundredths']).toBe('');
    }
    expect(publications.some((line) => line['citation_ratio_hundredths'])).toBe(true);
  });
});

describe('assessments', () => {
  const LEVELS = ['NO_EXPOSURE', 'FOUNDATIONAL_AWARENESS', 'EMERGING', 'PROFICIENT'];
  const competencies = readAll('competency-assessments.csv');
  const embeddedness = readAll('embeddedness-assessments.csv');

  function meanLevel(timepoint: string, domain: string): number {
    const levels = competencies.filter((line) => line['timepoint'] === timepoint && line['domain'] === domain).map((line) => LEVELS.indexOf(line['level'] ?? ''));
    return levels.reduce((sum, level) => sum + level, 0) / levels.length;
  }

  test('use the framework in force on the day: seven domains, from July 2022 eight', () => {
    for (const line of competencies.filter((each) => each['assessed_on'])) expect(line['framework']).toBe(line['assessed_on']! >= '2022-07-01' ? 'competency-domains-2022' : 'competency-domains-2018'); // filtered before
    const byOccasion = new Map<string, string[]>();
    for (const line of competencies) {
      const key = [line['scholar'], line['timepoint'], line['rater'], line['framework']].join(' ');
      byOccasion.set(key, [...(byOccasion.get(key) ?? []), line['domain'] ?? '']);
    }
    for (const [key, domains] of byOccasion) expect([key, domains.length]).toEqual([key, key.endsWith('2022') ? 8 : 7]);
  });

  test('levels rise from entry to exit in every domain, and equity lags', () => {
    for (const domain of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']) expect(meanLevel('EXIT', domain)).toBeGreaterThan(meanLevel('ENTRY', domain) + 0.5);
    for (const domain of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7']) expect(meanLevel('EXIT', 'D8')).toBeLessThan(meanLevel('EXIT', domain));
  });

  test('lie in the scholar\'s time, but those that follow up', () => {
    for (const line of [...competencies, ...embeddedness].filter((each) => each['timepoint'] !== 'FOLLOWUP')) expectWithin(line, 'assessed_on', follow(scholars, line['scholar']));
  });

  test('embeddedness is scored from 1 to 5 on a scale of our own, in four domains, higher at the exit', () => {
    expect(countBy(embeddedness, 'scale_version')).toEqual({ 'demo-1-to-5': embeddedness.length });
    expect(Object.keys(countBy(embeddedness, 'score')).sort()).toEqual(['1', '2', '3', '4', '5']);
    for (const domain of Object.keys(countBy(embeddedness, 'domain'))) {
      const mean = (timepoint: string): number => {
        const scores = embeddedness.filter((line) => line['timepoint'] === timepoint && line['domain'] === domain).map((line) => Number(line['score']));
        return scores.reduce((sum, score) => sum + score, 0) / scores.length;
      };
      expect([domain, mean('EXIT') > mean('ENTRY') + 0.5]).toEqual([domain, true]);
    }
    expect(Object.keys(countBy(embeddedness, 'domain'))).toHaveLength(4);
  });
});

test('every record of a scholar is marked as made up, and some were not looked at for a year or say not how they are known', () => {
  const rows = [...placements.values(), ...projects.values(), ...requests, ...disruptions, ...positions, ...awards.values(), ...publications];
  expect(countBy(rows, 'basis')).toEqual({ SYNTHETIC: rows.length });
  expect(rows.some((line) => line['source_type'] === '')).toBe(true);
  expect(rows.some((line) => (line['updated_on'] || '9') < '2021-09-30')).toBe(true);
});
