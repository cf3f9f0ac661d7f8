/** What backup and restore must do over any store: what survives, and every file that is refused. */
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { readLines } from '../../../../subgraphs/coe/backup/readLines.ts';
import { restoreBackup } from '../../../../subgraphs/coe/backup/restoreBackup.ts';
import { writeBackup } from '../../../../subgraphs/coe/backup/writeBackup.ts';
import type { Generation, Row, Store } from '../../../../subgraphs/coe/store/store.ts';
import type { Contract } from '../../../../subgraphs/contract/model.ts';
import { contract, makeRow, scholars } from '../store/arbitraries.ts';
import { fillRequired, registry, worlds } from './soundWorld.ts';

const ABOUT = { asOf: '2022-06-30', digest: 'd1', origin: 'subgraphs/sites/leap/data' };

type Rows = Readonly<Record<string, readonly Row[]>>;

async function importRows(store: Store, rows: Rows): Promise<Generation> {
  const writer = await store.beginGeneration();
  for (const [code, each] of Object.entries(rows)) await writer.write(code, each);
  return writer.commit(ABOUT);
}

async function readSnapshot(store: Store) {
  const snapshot = await store.openSnapshot();
  if (!snapshot) throw new Error('the store has no generation');
  return snapshot;
}

async function backUp(store: Store): Promise<Buffer> {
  const texts: string[] = [];
  for await (const text of writeBackup({ center: 'leap', contract, snapshot: await readSnapshot(store) }))
    texts.push(text);
  return gzipSync(texts.join(''));
}

function restore(
  store: Store,
  file: Buffer,
  { center = 'leap', by = contract }: { readonly center?: string; readonly by?: Contract } = {},
): Promise<Generation> {
  const chunks = Array.from({ length: Math.ceil(file.length / 64) }, (_, at) => file.subarray(at * 64, at * 64 + 64));
  return restoreBackup({ center, contract: by, registry, store, lines: readLines(Readable.from(chunks)) });
}

/** All of a store as text: what `writeBackup` reads, without the header. */
async function print(store: Store): Promise<string> {
  const text = gunzipSync(await backUp(store)).toString('utf8');
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('{"end"'));
}

type Lines = readonly string[];

/** As a file again, with a trailer that fits: what an edit or another program could write. */
function seal(lines: Lines): Buffer {
  const body = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
  const end = { ...JSON.parse(lines.at(-1)!).end, sha256: createHash('sha256').update(body).digest('hex') };
  return gzipSync(`${body}${JSON.stringify({ end })}\n`);
}

const zip = (lines: Lines): Buffer => gzipSync(lines.map((line) => `${line}\n`).join(''));
const changeFirst = (lines: Lines, changes: object): Lines => [
  JSON.stringify({ ...JSON.parse(lines[0]!), ...changes }),
  ...lines.slice(1),
];
/** Changes the first row of a collection, and the collection that it is said to be of. */
function changeRow(
  lines: Lines,
  change: (row: Record<string, unknown>) => Record<string, unknown>,
  code = 'scholar',
  of = 'scholar',
): Lines {
  const at = lines.findIndex((line) => line.startsWith(`["${of}"`));
  return lines.with(at, JSON.stringify([code, change(JSON.parse(lines[at]!)[1])]));
}
const without = (key: string) => (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));

const REFUSED: readonly (readonly [string, (lines: Lines, file: Buffer) => Buffer, RegExp])[] = [
  [
    'of another center',
    (lines) => seal(changeFirst(lines, { center: 'pact' })),
    /a backup of pact; expected one of leap/,
  ],
  ['of another version', (lines) => seal(changeFirst(lines, { version: 2 })), /expected version 1 .* got version 2/],
  ['that is something else', () => gzipSync('{"hello":1}\n'), /expected a backup of a center/],
  ['that is no JSON', () => gzipSync('id,name\n'), /expected a line of JSON, got "id,name"/],
  [
    'whose header lacks a part',
    (lines) => seal(changeFirst(lines, { asOf: null })),
    /header of the backup lacks a part/,
  ],
  ['that is no gzip', () => Buffer.from('{"format":"lhs-center-backup"}\n'), /cut off or damaged/],
  ['that is empty', () => Buffer.alloc(0), /cut off or damaged/],
  ['cut off', (_, file) => file.subarray(0, file.length - 20), /cut off or damaged/],
  ['cut off between lines', (lines) => zip(lines.slice(0, -1)), /not whole: it ends before its last line/],
  [
    'cut off within a line',
    (lines) => gzipSync(lines.slice(0, 3).join('\n').slice(0, -5)),
    /not whole: it ends within a line/,
  ],
  ['that lacks a row', (lines) => zip(lines.toSpliced(2, 1)), /altered/],
  [
    'that lacks a row, and is sealed anew',
    (lines) => seal(lines.toSpliced(2, 1)),
    /not whole: expected \d+ rows of \w+, read \d+/,
  ],
  [
    'whose header counts otherwise',
    (lines) => seal(changeFirst(lines, { counts: { scholar: 1 } })),
    /not whole: expected 1 rows of scholar/,
  ],
  ['with a row altered', (lines) => zip(changeRow(lines, (row) => ({ ...row, name: 'Somebody Else' }))), /altered/],
  ['that goes on', (lines) => zip([...lines, lines[1]!]), /goes on after its end/],
  [
    'with a row of another center',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, id: 'pact:scholar:1' }))),
    /expected the id of a scholar of leap, got "pact:scholar:1"/,
  ],
  [
    'with one row twice',
    (lines) => seal([...lines.slice(0, -1), lines.findLast((line) => line.startsWith('["scholar"'))!, lines.at(-1)!]),
    /two rows have the id/,
  ],
  [
    'of a newer contract: a collection',
    (lines) =>
      seal(
        changeFirst(
          changeRow(lines, (row) => row, 'grant'),
          { contract: 'ffff' },
        ),
      ),
    /rows of "grant".*newer release \(the backup was made under the contract ffff, this release has \w+\)/,
  ],
  [
    'of a newer contract: a field',
    (lines) =>
      seal(
        changeFirst(
          changeRow(lines, (row) => ({ ...row, shoeSize: 42 })),
          { contract: 'ffff' },
        ),
      ),
    /field shoeSize .*newer release.*contract ffff/,
  ],
  [
    'of a newer contract: a value',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, status: 'PROMOTED' }))),
    /status is no value that an import lets in: expected one of .*ACTIVE.*, got "PROMOTED"/,
  ],
  [
    'of another contract: a type',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, cohort: '2020' }))),
    /cohort is no value .* expected a whole number/,
  ],
  [
    'with a day that is none',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, startDate: 'hello' }))),
    /startDate is no value .* expected a day as YYYY-MM-DD, got "hello"/,
  ],
  [
    'with a day that no calendar has',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, startDate: '2021-02-30' }))),
    /startDate is no value/,
  ],
  [
    'with a day of its data that is none',
    (lines) => seal(changeFirst(lines, { asOf: 'today' })),
    /header of the backup lacks a part/,
  ],
  [
    'with a number beyond its bounds',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, cohort: 1e12 }))),
    /cohort is no value .* expected a whole number from \d+ to \d+, got 1000000000000/,
  ],
  [
    'with a percentage beyond its bounds',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, effortPercent: 101 }), 'appointment', 'appointment')),
    /effortPercent is no value .* from 0 to 100, got 101/,
  ],
  [
    'with an entity that the registry does not know',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, hostSystem: 'nowhere' }))),
    /hostSystem is no value .* the id of a HealthSystem of the registry/,
  ],
  [
    "with a row that says it is another center's",
    (lines) => seal(changeRow(lines, (row) => ({ ...row, center: 'pact' }))),
    /center is no value .* expected leap, got "pact"/,
  ],
  [
    'with a reference to another center',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, scholar: 'pact:scholar:1' }), 'appointment', 'appointment')),
    /scholar is no value .* expected the id of a scholar of leap/,
  ],
  [
    'with a reference to another collection',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, scholar: row['program'] }), 'appointment', 'appointment')),
    /scholar is no value .* expected the id of a scholar of leap/,
  ],
  [
    'with a reference to a row that is not there',
    (lines) =>
      seal(changeRow(lines, (row) => ({ ...row, scholar: 'leap:scholar:gone' }), 'appointment', 'appointment')),
    /leap:appointment:\S+ refers to leap:scholar:gone, a row that the backup does not have/,
  ],
  [
    'with a list that has a value twice',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, degrees: ['MD', 'MD'] }))),
    /degrees is no value .* every value once/,
  ],
  [
    'with a list that is none',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, degrees: null }))),
    /degrees is no value .* expected a list, got null/,
  ],
  [
    'with a wrong value in a list',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, degrees: ['MD', 'KNIGHT'] }))),
    /degrees is no value .* got \["MD","KNIGHT"\]/,
  ],
  [
    'with a wrong embedded value',
    (lines) => seal(changeRow(lines, (row) => ({ ...row, disciplines: [7] }))),
    /disciplines is no value .* expected a list of objects, got 7/,
  ],
  [
    'of an older contract: a required field',
    (lines) => seal(changeRow(lines, without('status'))),
    /has no status, which this release requires/,
  ],
];

/** @param open a store that begins empty and goes with the test */
export function describeBackup(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    test('rows survive byte for byte and in order, with the day up to which they are complete', async () => {
      const property = fc.asyncProperty(worlds, async (rows) => {
        const [source, target] = [await open(), await open()];
        const before = await importRows(source, rows);
        const after = await restore(target, await backUp(source));
        expect(await print(target)).toBe(await print(source));
        for (const [code, each] of Object.entries(rows)) {
          const found = await (
            await readSnapshot(target)
          ).getByIds(
            code,
            each.map(({ id }) => id),
          );
          expect(found.map((row) => JSON.stringify(row))).toEqual(each.map((row) => JSON.stringify(row)));
        }
        expect(after).toMatchObject({
          asOf: before.asOf,
          digest: before.digest,
          counts: before.counts,
          origin: `a backup of epoch ${before.epoch}`,
        });
      });
      await fc.assert(property, { numRuns: 15 });
    });

    test('more rows than a page and a batch hold', async () => {
      const [source, target] = [await open(), await open()];
      const [template] = fc
        .sample(
          worlds.map(({ scholar }) => scholar).filter((rows) => rows.length > 0),
          { numRuns: 1, seed: 1 },
        )
        .flat();
      const rows = Array.from({ length: 1203 }, (_, at) => ({
        ...template!,
        id: `leap:scholar:n${String(at).padStart(5, '0')}`,
      }));
      await importRows(source, { scholar: rows });
      expect((await restore(target, await backUp(source))).counts['scholar']).toBe(1203);
      expect(await print(target)).toBe(await print(source));
    });

    test('the epoch of a restored generation is a new one, also in the store it came from', async () => {
      const store = await open();
      const [rows] = fc.sample(worlds, { numRuns: 1, seed: 3 });
      const first = await importRows(store, rows!);
      const backup = await backUp(store);
      const restored = await restore(store, backup);
      const again = await restore(store, backup);
      expect(new Set([first.epoch, restored.epoch, again.epoch]).size).toBe(3);
      expect((await readSnapshot(store)).generation).toEqual(again);
    });

    /** A small backup, its lines, and a store that holds something else and must keep it. */
    async function prepare() {
      const [source, target] = [await open(), await open()];
      const [rows] = fc.sample(
        worlds.filter(
          ({ scholar, program, appointment }) => scholar.length > 3 && program.length > 0 && appointment.length > 0,
        ),
        { numRuns: 1, seed: 7 },
      );
      await importRows(source, rows!);
      const [others] = fc.sample(worlds, { numRuns: 1, seed: 9 });
      const kept = await importRows(target, others!);
      const file = await backUp(source);
      const lines = gunzipSync(file).toString('utf8').trimEnd().split('\n');
      return { target, kept, file, lines };
    }

    test.each(REFUSED)('a file %s is refused, and the old generation stays', async (_, spoil, sentence) => {
      const { target, kept, file, lines } = await prepare();
      await expect(restore(target, spoil(lines, file))).rejects.toThrow(sentence);
      expect((await readSnapshot(target)).generation).toEqual(kept);
      // The way is free: the same store takes the sound file.
      expect((await restore(target, file)).epoch).not.toBe(kept.epoch);
    });

    test('a field that the contract has gained since has no value', async () => {
      const { target, lines } = await prepare();
      const optional = scholars.fields.find(
        (field) => !field.isRequired && !field.isList && field.kind === 'text',
      )!.name;
      const older = seal(changeRow(lines, without(optional)));
      await restore(target, older);
      const id = JSON.parse(lines.find((line) => line.startsWith('["scholar"'))!)[1].id;
      expect(await (await readSnapshot(target)).getByIds('scholar', [id])).toEqual([
        expect.objectContaining({ [optional]: null }),
      ]);
    });

    test('of the fields that the contract has gained since, those that an import computes are computed', async () => {
      const [source, target] = [await open(), await open()];
      const computed = {
        dataAccessRequest: ['daysToApproval', 'daysToFirstData'],
        partnership: ['partnerKind', 'isSafetyNet'],
      };
      const [project, scholar] = ['project', 'scholar'].map((code) => [
        { ...makeRow(contract.byCode.get(code)!, '1'), ...fillRequired(code) },
      ]);
      const request = {
        ...makeRow(contract.byCode.get('dataAccessRequest')!, '1'),
        ...fillRequired('dataAccessRequest'),
        requestedOn: '2020-02-28',
        approvedOn: '2020-03-01',
        firstDataOn: null,
      };
      const partnership = {
        ...makeRow(contract.byCode.get('partnership')!, '1'),
        ...fillRequired('partnership'),
        healthSystem: 'hs-a',
      };
      await importRows(source, {
        project: project!,
        scholar: scholar!,
        dataAccessRequest: [request],
        partnership: [partnership],
      });
      let lines: Lines = gunzipSync(await backUp(source))
        .toString('utf8')
        .trimEnd()
        .split('\n');
      for (const [code, names] of Object.entries(computed))
        for (const name of names) lines = changeRow(lines, without(name), code, code);
      await restore(target, seal(lines));
      const snapshot = await readSnapshot(target);
      expect(await snapshot.getByIds('dataAccessRequest', [request.id])).toEqual([
        expect.objectContaining({ daysToApproval: 2, daysToFirstData: null }),
      ]);
      expect(await snapshot.getByIds('partnership', [partnership.id])).toEqual([
        expect.objectContaining({ partnerKind: 'OTHER', isSafetyNet: true }),
      ]);
    });

    test('whatever byte is altered: refused, or no row is', async () => {
      const { target, file, lines } = await prepare();
      const rows = `${lines.slice(1, -1).join('\n')}\n`;
      const property = fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = Buffer.from(file);
          altered[at] = altered[at]! ^ change;
          const isRestored = await restore(target, altered).then(
            () => true,
            () => false,
          );
          if (isRestored) expect(await print(target)).toBe(rows);
          return true;
        },
      );
      await fc.assert(property, { numRuns: 60 });
    });

    test('while another import runs, a restore says so and leaves it alone', async () => {
      const { target, file } = await prepare();
      const other = await target.beginGeneration();
      await expect(restore(target, file)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
      await expect(other.commit(ABOUT)).resolves.toMatchObject({ asOf: ABOUT.asOf });
    });
  });
}
