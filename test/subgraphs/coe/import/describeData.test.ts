/** How fresh and how complete the current data are. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeData } from '../../../../subgraphs/coe/import/inspectData.ts';
import { importData } from '../../../../subgraphs/coe/import/importData.ts';
import { printDescription } from '../../../../subgraphs/coe/import/report/print.ts';
import type { DataDescription } from '../../../../subgraphs/coe/import/report/report.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { addLines, contract, registry, SOUND, withFolder } from './sampleFiles.ts';

const DAYS = ['2020-01-01', '2021-09-29', '2021-09-30', '2022-09-30', ''];
const lines = DAYS.map((day, at) => ({
  id: `leap:project:${at}`,
  scholar: 'leap:scholar:0001',
  title: 'A project',
  status: 'ACTIVE',
  start_date: '2020-01-01',
  last_reviewed_on: day,
  source_type: day && 'SELF_REPORTED',
  topics: at < 2 ? 'a;b' : '',
}));

let described: DataDescription;
beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'store-'));
  const store = await openEmbeddedStore(data, contract);
  await withFolder(addLines(SOUND, 'projects.csv', ...lines), (folder) =>
    importData({ center: 'leap', contract, registry, paths: { kind: 'folder', folder }, mode: 'write', store }),
  );
  described = await describeData((await store.openSnapshot())!, contract);
  await store.close();
  rmSync(data, { recursive: true });
});

test('each field tells how many rows have it', () => {
  const { fields, rows } = described.collections['project']!;
  expect(rows).toBe(5);
  expect(fields).toMatchObject({
    title: { filled: 5, missing: 0, percent: 100 },
    topics: { filled: 2, missing: 3, percent: 40 },
    endDate: { filled: 0, missing: 5, percent: 0 },
    impacts: { filled: 0, missing: 5 },
  });
});

test('a SENSITIVE field tells counts alone', () => {
  expect(described.collections['scholar']!.fields).toMatchObject({
    sex: { filled: 1, missing: 1 },
    degrees: { percent: 100 },
  });
  expect(described.collections['scholar']!.fields['sex']).not.toHaveProperty('percent');
});

test('rows are counted by their source, and by the day on which they were last looked at', () => {
  const { sources, updated } = described.collections['project']!;
  expect(sources).toEqual({ SELF_REPORTED: 4, unknown: 1 });
  expect(updated).toEqual({
    oldest: '2020-01-01',
    median: '2021-09-29',
    newest: '2022-09-30',
    stale: 2,
    stalePercent: 50,
    unknown: 1,
  });
});

test('a collection without rows has no percentages', () => {
  expect(described.collections['engagement']).toMatchObject({
    rows: 0,
    sources: {},
    updated: { stale: 0, unknown: 0 },
    fields: { stage: { filled: 0, missing: 0 } },
  });
  expect(JSON.stringify(described.collections['engagement'])).not.toContain('ercent');
});

test('the printed page has every field of the collections that have rows, and names the others', () => {
  const printed = printDescription(described, 'leap');
  expect(printed).toMatch(/^leap: epoch 1-[0-9a-f]{8}, data as of 2022-09-30, from /);
  expect(printed).toContain(
    'project: 5 rows\n  last reviewed: 2020-01-01 to 2022-09-30, median 2021-09-29; more than a year before the as-of date: 2 (50.0 %); not known for 1\n',
  );
  expect(printed).toMatch(/\n {2}topics +2 +3 +40\.0\n/);
  expect(printed).toMatch(/\n {2}sex +1 +1\n/);
  expect(printed).toMatch(/\nWithout rows: .*engagement/);
});
