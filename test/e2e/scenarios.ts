/**
 * The questions of the scenarios. `UPDATE_SCENARIOS=1 npx jest test/e2e/graph -t scenarios`
 * writes their expected answers anew, but only what the oracle confirms: it reads the same CSV files on its own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askFigures } from '../../scripts/figures.ts';
import { expectSame } from '../support/harness.ts';
import type { Oracle, Variables } from '../support/oracle/createOracle.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { openOracle, type GraphAnswer, type System } from './system.ts';

const FOLDER = 'test/scenarios';
const OTHER_SEED = '77';
const isUpdating = process.env['UPDATE_SCENARIOS'] === '1';

interface Scenario {
  readonly name: string;
  readonly query: string;
  readonly variables: Variables;
  readonly expectedFile: string;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const scenarios = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'query.graphql')))
  .map((name): Scenario => {
    const [queryFile, variablesFile, expectedFile] = [
      join(FOLDER, name, 'query.graphql'),
      join(FOLDER, name, 'variables.json'),
      join(FOLDER, name, 'expected.json'),
    ] as const;
    return {
      name,
      query: read(queryFile),
      variables: existsSync(variablesFile) ? (JSON.parse(read(variablesFile)) as Variables) : {},
      expectedFile,
    }; // an object by the format
  });

/** The whole answer is the oracle's, and every center has its share in it. */
function expectTrue(oracle: Oracle, { query, variables }: Scenario, answer: GraphAnswer): void {
  const given = oracle.run(query, variables);
  expectSame({ schema: oracle.schema, query, variables }, answer, given);
  expect(answer.errors ?? []).toEqual([]);
  const { isComplete, considered, answered, centers } = answer.extensions.completeness;
  expect({ isComplete, considered, answered, reports: centers.length }).toEqual({
    isComplete: true,
    considered: 11,
    answered: 11,
    reports: 11,
  });
}

export function testScenarios(getSystem: () => System): void {
  const oracle = openOracle();

  test.each(scenarios)('$name: the answer is what the files hold, and the expected one', async (scenario) => {
    const answer = await getSystem().ask(scenario.query, scenario.variables);
    expectTrue(oracle, scenario, answer);
    if (isUpdating) writeFileSync(scenario.expectedFile, `${JSON.stringify(answer, null, 2)}\n`);
    expect(answer).toEqual(JSON.parse(read(scenario.expectedFile)));
  });

  test('all eight published figures are reproduced live', async () => {
    const { answer, report } = await askFigures(getSystem().graphUrl);
    expect(answer.errors).toBeUndefined();
    expect(report.figures.map(({ id, live, livePercent, agrees }) => [id, live?.value, livePercent, agrees])).toEqual([
      ['scholars', 110, undefined, 'yes'],
      ['centers', 11, undefined, 'yes'],
      ['centers-va', 9, 82, 'yes'],
      ['centers-safety-net', 9, 82, 'yes'],
      ['scholars-clinical', 87, 79, 'yes'],
      ['scholars-physician', 70, undefined, 'yes'],
      ['scholars-other-clinical', 17, undefined, 'yes'],
      ['scholars-non-clinical', 29, 26, 'yes'],
    ]);
    expect(report.overlap?.value).toBe(6);
  });

  describe('over data of another seed', () => {
    const sites = mkdtempSync(join(tmpdir(), 'sites-'));
    let other: Oracle;
    let consortium: Consortium;
    beforeAll(async () => {
      execFileSync(process.execPath, ['dist/subgraphs/sites/generate/index.js', '--seed', OTHER_SEED, '--out', sites]);
      other = openOracle(sites);
      consortium = await openConsortium();
      for (const center of getSystem().centers) await consortium.importFolder(center, join(sites, center, 'data'));
    });
    afterAll(async () => {
      await consortium.close();
      rmSync(sites, { recursive: true });
    });

    test.each(scenarios)('$name: the answer is what these files hold, and not the committed one', async (scenario) => {
      const answer = await consortium.ask(scenario.query, scenario.variables);
      expectTrue(other, scenario, answer);
      expect(answer.data).not.toEqual((JSON.parse(read(scenario.expectedFile)) as GraphAnswer).data);
    });
  });
}
