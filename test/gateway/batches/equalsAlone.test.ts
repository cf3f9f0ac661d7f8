/** What is asked as one says what it says when each list is asked alone: over random joins, data and faults. */
import * as fc from 'fast-check';
import { runs, WORLD_CENTERS } from '../../support/scale.ts';
import { localPolicy, type Policy } from '../../../subgraphs/coe/policy/policy.ts';
import { withoutCollection, withoutCoordinates, withValues } from '../../support/alterSdl.ts';
import { arbitraryOperationCase, type OperationCase } from '../../support/arbitraries/cases.ts';
import { isPermitted } from '../../support/arbitraries/isPermitted.ts';
import { ARBITRARY_TAPE_NUMBERS, createTape } from '../../support/arbitraries/tape.ts';
import { arbitraryWorld } from '../../support/arbitraries/worlds.ts';
import { openConsortium, SOURCES, type Consortium, type Fault } from '../../support/consortium.ts';
import { openDoor } from '../../support/oracle/door.ts';
import { FAULTS } from './faults.ts';
import { hasBatch, refuseBatches } from './refuseBatches.ts';
import { writeJoin } from './writeJoin.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = WORLD_CENTERS;

/** By names of fields, as every policy: of a row's references, and of lists. */
const withholds = (...names: readonly string[]): Policy => ({
  ...localPolicy,
  decideRead: (caller, reading) =>
    names.some((name) => name === reading.collection.code || reading.fields.includes(name))
      ? { kind: 'deny', code: 'READ_DENIED', message: 'no' }
      : localPolicy.decideRead(caller, reading),
});

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({
    centers: WORLD_CENTERS,
    deadlineMs: 60_000,
    policies: {
      [FIRST]: withholds('status', 'degrees', 'appointment'),
      [SECOND]: withholds('project', 'startDate', 'position'),
    },
    sdl: {
      [FIRST]: withValues('PartnerKind', ['MOON_BASE'], withValues('ScholarStatus', ['ON_LEAVE_OF_ANOTHER_KIND'])),
      [SECOND]: withoutCollection('Partnership'),
      [THIRD]: withoutCoordinates([
        'Scholar.hostSystem',
        'Partnership.healthSystem',
        'IdFilter.in',
        'IdListFilter.hasAny',
      ]),
      [FOURTH]: withoutCoordinates([
        'Partnership.status',
        'PartnershipConnection.totalCount',
        'Program.name',
        'ScholarConnection.totalCount',
      ]),
    },
  });
});
afterAll(() => consortium.close());

function breakCenters(
  broken: Readonly<Record<string, string>>,
  alter: (fault: Fault | undefined) => Fault | undefined,
): void {
  for (const center of WORLD_CENTERS) consortium.break(center, alter(FAULTS[broken[center] ?? '']));
}

const joins: fc.Arbitrary<OperationCase> = fc
  .record({ world: arbitraryWorld(door.contract), numbers: ARBITRARY_TAPE_NUMBERS })
  .map(({ world, numbers }) => ({ ...writeJoin({ ...door, world, tape: createTape(numbers) }), world }));
const cases = fc.oneof(
  { weight: 4, arbitrary: joins.filter((each) => isPermitted(door.schema, each)) },
  { weight: 1, arbitrary: arbitraryOperationCase(door) },
);
const faults = fc.dictionary(fc.constantFrom(...WORLD_CENTERS), fc.constantFrom(...Object.keys(FAULTS)), {
  maxKeys: 2,
});

test('random joins over random data, with centers that fail, lie, deny or serve other versions', async () => {
  let [run, batched, again] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(cases, faults, async ({ world, query, variables }, broken) => {
      await consortium.load(world.rows);
      consortium.takeRequests();
      run += 1;
      breakCenters(broken, (fault) => fault);
      const asOne = await consortium.ask(`${query} # ${run}`, variables);
      const sent = consortium.takeRequests();
      breakCenters(broken, refuseBatches);
      const alone = await consortium.ask(`${query} # ${run}, alone`, variables);
      breakCenters({}, () => undefined);
      expect(asOne).toEqual(alone);
      const batches = sent.filter(({ request }) => hasBatch(request));
      batched += batches.length;
      again += batches.filter(({ center }) => sent.filter((each) => each.center === center).length > 1).length;
    }),
    { numRuns: runs(60), endOnFailure: true },
  );
  expect(batched - again).toBeGreaterThan(run / 2); // else little was compared
  expect(again).toBeGreaterThan(3);
});
