import { rmSync, readFileSync } from 'node:fs';
import { readCoreProject } from '../../subgraphs/contract/identifiers.ts';
import { loadRegistry } from '../../subgraphs/registry/data.ts';
import { countBy, countDays, follow, generate, openWorld, SITES, type Line } from './readSites.ts';

const registry = loadRegistry('subgraphs/registry/data', readFileSync('subgraphs/registry/schema.graphql', 'utf8'));
const generated = [generate('--seed', '7'), generate('--centers', '13', '--scholars', '15', '--seed', '5')] as const;
afterAll(() => generated.forEach((folder) => rmSync(folder, { recursive: true })));

/** What must hold of all data that the generator makes, whatever seed and size. */
describe.each([
  ['the committed data', SITES],
  ['the eleven centers of another seed', generated[0]],
  ['thirteen centers of fifteen scholars', generated[1]],
])('in %s', (_, sites) => {
  const world = openWorld(sites);
  const scholars = world.byId('scholars.csv');
  const appointments = world.byId('appointments.csv');
  const partnerships = world.byId('partnerships.csv');
  const placements = world.byId('placements.csv');
  const projects = world.byId('projects.csv');
  const requests = world.lines('data-access-requests.csv');
  const disruptions = world.lines('disruptions.csv');
  const positions = world.lines('positions.csv');
  const awards = world.byId('awards.csv');
  const publications = world.lines('publications.csv');

  /** The last day on which something can have happened: the end, or the as-of date. */
  function lastDay(line: Line): string {
    return line['end_date'] || world.asOf(line.center);
  }

  function expectWithin(line: Line, column: string, outer: Line): void {
    const day = line[column] ?? '';
    if (day !== '')
      expect([line['id'], column, day >= (outer['start_date'] ?? ''), day <= lastDay(outer)]).toEqual([
        line['id'],
        column,
        true,
        true,
      ]);
  }

  describe('placements and projects', () => {
    test("a placement lies inside its appointment, at the appointment's partnership, and is of the same scholar", () => {
      for (const placement of placements.values()) {
        const appointment = follow(appointments, placement['appointment']);
        expect([placement['scholar'], placement['partnership']]).toEqual([
          appointment['scholar'],
          appointment['partnership'],
        ]);
        expectWithin(placement, 'start_date', appointment);
        expectWithin(placement, 'end_date', appointment);
        expect(placement['end_date'] === '').toBe(
          appointment['end_date']! > world.asOf(placement.center) && placement['end_date'] === '',
        ); // required column
        if (placement['effort_percent'])
          expect(Number(placement['effort_percent'])).toBeLessThanOrEqual(Number(appointment['effort_percent']));
      }
    });

    test("a facility is one of the partner's", () => {
      const withFacility = [...placements.values()].filter((placement) => placement['facility']);
      for (const placement of withFacility)
        expect(registry.facilities.get(placement['facility'] ?? '')?.healthSystem).toBe(
          follow(partnerships, placement['partnership'])['health_system'],
        );
    });

    test("a project is of its placement's scholar and begins within the placement", () => {
      for (const project of projects.values()) {
        const placement = follow(placements, project['placement']);
        expect(project['scholar']).toBe(placement['scholar']);
        expectWithin(project, 'start_date', placement);
        expect([project['id'], project['end_date'] === '']).toEqual([project['id'], project['status'] === 'ACTIVE']);
      }
    });

    test('only completed projects changed something, and not before they began', () => {
      const impacts = world.lines('project-impacts.csv');
      for (const impact of impacts) {
        const project = follow(projects, impact['project']);
        expect(project['status']).toBe('COMPLETED');
        if (impact['adopted_on']) expect(impact['adopted_on'] >= (project['start_date'] ?? '')).toBe(true);
      }
    });

    test('stakeholders are engaged within the project', () => {
      const engagements = world.lines('engagements.csv');
      for (const engagement of engagements)
        expectWithin(engagement, 'start_date', follow(projects, engagement['project']));
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
        const reached = request['closed_on']
          ? ['CLOSED', 'REFUSED', 'WITHDRAWN']
          : request['first_data_on']
            ? ['DATA_RECEIVED']
            : request['approved_on']
              ? ['APPROVED']
              : request['submitted_on']
                ? ['SUBMITTED']
                : ['REQUESTED'];
        expect([request['id'], reached]).toEqual([request['id'], expect.arrayContaining([request['status']])]);
        expect([request['id'], request['is_open']]).toEqual([
          request['id'],
          String(['REQUESTED', 'SUBMITTED', 'APPROVED'].includes(request['status'] ?? '')),
        ]);
        if (request['status'] === 'CLOSED') expect(request['first_data_on']).not.toBe('');
      }
    });

    test('say of the liaison what the partnership says', () => {
      const byPartner = new Map(
        [...partnerships.values()].map((line) => [`${line.center} ${line['health_system']}`, line['has_liaison']]),
      );
      for (const request of requests) {
        const known = byPartner.get(`${request.center} ${request['holder']}`);
        if (known && request['has_liaison'])
          expect([request['id'], request['has_liaison']]).toEqual([request['id'], known]);
      }
    });
  });

  describe('disruptions', () => {
    test("lie within the scholar's time, the pandemic's from March 2020 on", () => {
      for (const disruption of disruptions) {
        const scholar = follow(scholars, disruption['scholar']);
        expectWithin(disruption, 'start_date', scholar);
        expectWithin(disruption, 'end_date', scholar);
        if (disruption['category'] === 'COVID19') expect(disruption['start_date']! >= '2020-03-01').toBe(true); // required column
        if (disruption['months_lost'])
          expect(Number(disruption['months_lost'])).toBeLessThanOrEqual(
            Math.ceil(countDays(disruption['start_date'], disruption['end_date']) / 30),
          );
        expect([disruption['id'], disruption['resolution'] === '']).toEqual([
          disruption['id'],
          disruption['end_date'] === '',
        ]);
      }
    });

    test("the project that was met is the scholar's and was going on; it stopped exactly where the effect says so", () => {
      const met = disruptions.filter((disruption) => disruption['project']);
      for (const disruption of met) {
        const project = follow(projects, disruption['project']);
        expect(project['scholar']).toBe(disruption['scholar']);
        expectWithin(disruption, 'start_date', project);
        expect([disruption['id'], disruption['effect'] === 'STOPPED']).toEqual([
          disruption['id'],
          project['status'] === 'STOPPED',
        ]);
      }
      for (const disruption of disruptions) expect(disruption['effect'] === '').toBe(disruption['project'] === '');
    });

    test('exactly the scholars whose appointment had a supplement have one for the pandemic', () => {
      const supplemented = new Set(
        [...appointments.values()].filter((line) => line['has_supplement'] === 'true').map((line) => line['scholar']),
      );
      const covered = new Set(
        disruptions.filter((line) => line['has_supplement'] === 'true').map((line) => line['scholar']),
      );
      expect(covered).toEqual(supplemented);
      for (const line of disruptions.filter((each) => each['has_supplement'] === 'true'))
        expect([line['category'], line['start_date']! <= '2020-09-01']).toEqual(['COVID19', true]); // required column
    });

    test('a leave has neither cause nor story', () => {
      const leaves = disruptions.filter((line) => line['category'] === 'PERSONAL_LEAVE');
      expect(leaves.map((line) => `${line['cause']}${line['narrative']}`).join('')).toBe('');
    });
  });

  describe('posts and mentors', () => {
    test('a first post after completion is that of a scholar who completed, once, and not before the end', () => {
      const first = positions.filter((line) => line['is_first_after_completion'] === 'true');
      expect(new Set(first.map((line) => line['scholar'])).size).toBe(first.length);
      const completed = [...scholars.values()].filter((line) => line['status']?.startsWith('COMPLETED'));
      for (const post of first) {
        const scholar = follow(scholars, post['scholar']);
        expect([scholar['status']!.startsWith('COMPLETED'), post['start_date']! > scholar['end_date']!]).toEqual([
          true,
          true,
        ]); // required, and set for the completed
      }
      for (const scholar of completed.filter((each) => !first.some((post) => post['scholar'] === each['id']))) {
        const later = positions.filter(
          (post) => post['scholar'] === scholar['id'] && (post['start_date'] ?? '') > (scholar['end_date'] ?? ''),
        );
        expect([scholar['id'], later]).toEqual([scholar['id'], []]);
      }
    });

    test('every scholar has a post before the program and one at its start', () => {
      for (const scholar of scholars.values()) {
        const starts = positions
          .filter((post) => post['scholar'] === scholar['id'])
          .map((post) => post['start_date'] ?? '');
        expect([
          starts.some((day) => day < (scholar['start_date'] ?? '')),
          starts.includes(scholar['start_date'] ?? ''),
        ]).toEqual([true, true]);
      }
    });

    test('a post is in a partner system exactly where its health system is a partner of the center', () => {
      const known = new Set([...partnerships.values()].map((line) => `${line.center} ${line['health_system']}`));
      for (const post of positions)
        expect([post['id'], post['is_in_partner_system']]).toEqual([
          post['id'],
          String(known.has(`${post.center} ${post['health_system']}`)),
        ]);
    });

    test('every scholar has two mentors or more, at PACT and PEDSnet one of the health system; equal keys, equal person', () => {
      const mentorings = world.lines('mentorings.csv');
      const withSystem = new Set(
        mentorings.filter((line) => line['role'] === 'HEALTH_SYSTEM').map((line) => line['scholar']),
      );
      const without = [...scholars.values()].filter((scholar) => !withSystem.has(scholar['id']));
      expect(without.filter((scholar) => ['pact', 'pedsnet'].includes(scholar.center))).toEqual([]);
      expect(
        Math.min(
          ...[...scholars.keys()].map(
            (id) => new Set(mentorings.filter((line) => line['scholar'] === id).map((line) => line['mentor'])).size,
          ),
        ),
      ).toBe(2);
      const names = new Map(mentorings.map((line) => [line['mentor'], line['mentor_name']]));
      for (const line of mentorings)
        expect([line['mentor']!.split(':')[0], line['mentor_name']]).toEqual([line.center, names.get(line['mentor'])]); // required column
    });
  });

  describe('awards', () => {
    const LEADS = 'PRINCIPAL_INVESTIGATOR';
    const periods = world.lines('award-periods.csv');

    test("begin after the scholar's start, with serials that no institute has come to", () => {
      for (const award of awards.values()) {
        expect(award['start_date']! > follow(scholars, award['scholar'])['start_date']!).toBe(true); // required columns
        if (award['activity_code']) expect(award['number']).toMatch(/^[A-Z][A-Z0-9]{2}[A-Z]{2}9\d{5}$/);
      }
    });

    test("are what their periods are periods of: supplements and non-competing years have the award's core", () => {
      for (const period of periods.filter((line) => line['project_number']))
        expect(readCoreProject(period['project_number'] ?? '')).toBe(follow(awards, period['award'])['number']);
      for (const award of awards.values()) {
        const own = periods.filter((line) => line['award'] === award['id']);
        expect(own.filter((line) => line['application_type'] === 'NEW')).toHaveLength(1);
        for (const period of own)
          expect([
            period['award'],
            period['start_date']! >= award['start_date']!,
            period['end_date']! <= award['end_date']!,
          ]).toEqual([period['award'], true, true]); // set for all, see the generator
      }
    });

    test('agree with how far each scholar has come from mentored to independent funding', () => {
      for (const scholar of [...scholars.values()].filter((line) => line['conversion_status'])) {
        const own = [...awards.values()].filter(
          (award) => award['scholar'] === scholar['id'] && award['role'] === LEADS,
        );
        const first = own
          .filter((award) => /^R01/.test(award['type'] ?? ''))
          .map((award) => award['start_date'] ?? '')
          .sort()[0];
        const mentored = own.filter((award) => ['INDIVIDUAL_K', 'K_EQUIVALENT'].includes(award['type'] ?? ''));
        const day = first ?? world.asOf(scholar.center);
        const isOnK =
          day <= lastDay(scholar) || mentored.some((award) => award['start_date']! <= day && day <= award['end_date']!); // set for all
        const expected = first
          ? isOnK
            ? 'CONVERTED_ON_K'
            : 'CONVERTED_AFTER_K'
          : isOnK
            ? 'ON_K_WITHOUT_R'
            : 'AFTER_K_WITHOUT_R';
        expect([scholar['id'], scholar['conversion_status']]).toEqual([scholar['id'], expected]);
      }
      const early = [...scholars.values()].filter((line) => line['status'] === 'COMPLETED_EARLY_FUNDED');
      for (const scholar of early)
        expect(
          [...awards.values()].some((award) => award['scholar'] === scholar['id'] && award['type'] !== 'OTHER'),
        ).toBe(true);
    });
  });

  describe('publications', () => {
    test('come out after the start of each of their scholars; timing says whether after the end of the first', () => {
      for (const publication of publications) {
        const authors = publication['scholars']!.split(';').map((id) => follow(scholars, id)); // required column
        for (const scholar of authors)
          expect([publication['id'], publication['published_on']! > scholar['start_date']!]).toEqual([
            publication['id'],
            true,
          ]); // required columns
        const end = authors[0]?.['end_date'];
        if (publication['timing'])
          expect([publication['id'], publication['timing']]).toEqual([
            publication['id'],
            end && publication['published_on']! > end ? 'AFTER_TRAINING' : 'DURING_TRAINING',
          ]);
      }
    });

    test('that were written at two centers have equal records at both, and no other number is there twice', () => {
      const distinct = new Set(publications.map((line) => line['doi']));
      const joint = [...distinct]
        .map((doi) => publications.filter((line) => line['doi'] === doi))
        .filter((lines) => lines.length > 1);
      expect(joint.length).toBeGreaterThan(0);
      for (const lines of joint) {
        expect(new Set(lines.map((line) => line.center)).size).toBe(2);
        expect(
          new Set(lines.map((line) => [line['pmid'], line['title'], line['journal'], line['published_on']].join('|')))
            .size,
        ).toBe(1);
        expect(lines[0]?.['pmid']).not.toBe('');
      }
      const single = publications
        .filter((line) => line['pmid'] && !joint.flat().includes(line))
        .map((line) => line['pmid']);
      expect(new Set(single).size).toBe(single.length);
    });

    test('have numbers that no real publication has, and no citation ratio while they are new', () => {
      for (const publication of publications) {
        expect(publication['pmid']).toMatch(/^(9\d{7})?$/);
        expect(publication['doi']).toMatch(/^10\.5555\//);
        if (countDays(publication['published_on'], world.asOf(publication.center)) < 300)
          expect(publication['citation_ratio_hundredths']).toBe('');
      }
    });
  });

  describe('assessments', () => {
    const competencies = world.lines('competency-assessments.csv');
    const embeddedness = world.lines('embeddedness-assessments.csv');

    test('use the framework in force on the day: seven domains, from July 2022 eight', () => {
      for (const line of competencies.filter((each) => each['assessed_on']))
        expect(line['framework']).toBe(
          line['assessed_on']! >= '2022-07-01' ? 'competency-domains-2022' : 'competency-domains-2018',
        ); // filtered before
      const byOccasion = new Map<string, string[]>();
      for (const line of competencies) {
        const key = [line['scholar'], line['timepoint'], line['rater'], line['framework']].join(' ');
        byOccasion.set(key, [...(byOccasion.get(key) ?? []), line['domain'] ?? '']);
      }
      for (const [key, domains] of byOccasion)
        expect([key, domains.length]).toEqual([key, key.endsWith('2022') ? 8 : 7]);
    });

    test("lie in the scholar's time, but those that follow up", () => {
      for (const line of [...competencies, ...embeddedness].filter((each) => each['timepoint'] !== 'FOLLOWUP'))
        expectWithin(line, 'assessed_on', follow(scholars, line['scholar']));
    });
  });

  test('no record was last looked at before the last day that it tells of', () => {
    for (const file of [
      'placements.csv',
      'projects.csv',
      'data-access-requests.csv',
      'disruptions.csv',
      'positions.csv',
      'mentorings.csv',
      'publications.csv',
      'competency-assessments.csv',
      'embeddedness-assessments.csv',
    ]) {
      for (const { planned_end_date: _planned, last_reviewed_on: lastReviewedOn = '', ...line } of world.lines(file)) {
        const days = Object.entries(line)
          .filter(([name, value]) => /_(on|date)$/.test(name) && value !== '')
          .map(([, value]) => value);
        if (lastReviewedOn !== '')
          expect([file, line['id'], days.filter((day) => day > lastReviewedOn)]).toEqual([file, line['id'], []]);
      }
    }
  });

  test('every record of a scholar is marked as made up', () => {
    const rows = [
      ...placements.values(),
      ...projects.values(),
      ...requests,
      ...disruptions,
      ...positions,
      ...awards.values(),
      ...publications,
    ];
    expect(countBy(rows, 'basis')).toEqual({ SYNTHETIC: rows.length });
  });
});
