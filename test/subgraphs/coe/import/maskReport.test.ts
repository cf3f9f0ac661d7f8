/** What files hold of persons stands neither in logs nor in JSON, and is told to whoever holds the files. */
import { describeImport } from '../../../../subgraphs/coe/import/startImport.ts';
import { maskReport, type ImportFault } from '../../../../subgraphs/coe/import/report/report.ts';
import { printReport } from '../../../../subgraphs/coe/import/report/print.ts';
import { SOUND, spoil, validate, type Files } from './sampleFiles.ts';

async function report(
  files: Files,
): Promise<Record<'log' | 'json' | 'text', string> & { readonly faults: readonly ImportFault[] }> {
  const { faults, faultCount, drift, driftCount, notes } = await validate(files);
  const refused = { status: 'refused', faults, faultCount, drift, driftCount, notes } as const;
  return {
    faults,
    text: printReport(refused, 'leap'),
    json: JSON.stringify(maskReport(refused)),
    log: describeImport({ status: 'refused', report: refused }).join('\n'),
  };
}

test.each<readonly [string, Files, string, string]>([
  [
    'SENSITIVE',
    spoil('scholars.csv', 'FEMALE', 'Female (trans)'),
    'Female',
    'scholars.csv line 2 sex: expected one of FEMALE',
  ],
  [
    'IDENTIFYING',
    spoil('scholars.csv', '0000-0002-1825-0097', '0000-0002-1825-0079'),
    '1825-0079',
    'scholars.csv line 2 orcid: expected a valid identifier',
  ],
  [
    'IDENTIFYING, of a list',
    spoil('scholars.csv', 'Bo Li', `Bo${'o'.repeat(250)} Li`),
    'Booo',
    'scholars.csv line 3 name: expected at most 200 characters',
  ],
  [
    'any, in a line of another encoding',
    { ...SOUND, 'scholars.csv': Buffer.from(SOUND['scholars.csv'], 'latin1') },
    'Núñez',
    'scholars.csv line 2: expected UTF-8',
  ],
  [
    'any, far too long',
    spoil('scholars.csv', 'Bo Li', `Bo${'o'.repeat(20_000)} Li`),
    'Booo',
    'scholars.csv line 3: expected values of at most',
  ],
])('a value of class %s is told to whoever holds the file alone', async (_, files, secret, said) => {
  const { text, json, log } = await report(files);
  expect(text).toContain(secret);
  expect(json).not.toContain(secret);
  expect(log).not.toContain(secret);
  expect(log).toContain(said);
  expect(log).toContain('found a value that is not shown here');
});

test('data in the place of the header are not taken for names of columns', async () => {
  const { log, json } = await report({
    ...SOUND,
    'scholars.csv': SOUND['scholars.csv'].split('\n').slice(1).join('\n'),
  });
  expect(log + json).not.toMatch(/Ana|Bo Li|FEMALE",/);
});

test('all other values are shown, and so is that a value is missing', async () => {
  expect((await report(spoil('scholars.csv', 'COMPLETED', 'COMPLETE'))).log).toContain(
    'found "COMPLETE" (did you mean COMPLETED?)',
  );
  expect((await report(spoil('scholars.csv', 'Bo Li', ''))).log).toContain(
    'scholars.csv line 3 name: expected a value, found nothing',
  );
});
