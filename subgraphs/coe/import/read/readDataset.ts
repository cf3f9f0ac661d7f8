/** Reads `dataset.json`: what the data set is, and up to which day it is complete. */
import { isDate } from '../../../contract/scalars.ts';
import { explainDate } from '../hints/spreadsheetHints.ts';
import type { FaultList } from '../report/importReport.ts';
import { quote } from '../report/quote.ts';
import { DATASET_FILE } from './listInput.ts';

const SHAPE = '{"asOf": "2022-09-30", "title": "..."}';

/** The as-of date; empty when there is a fault. */
export function readDataset(bytes: Buffer | undefined, faults: FaultList): string {
  const file = DATASET_FILE;
  if (!bytes) {
    faults.add({ file }, { expected: `the file ${file}: ${SHAPE}`, found: 'no such file' });
    return '';
  }
  const content = parseJson(bytes);
  if (content === undefined) {
    faults.add({ file }, { expected: `JSON: ${SHAPE}`, found: 'text that is no JSON' });
    return '';
  }
  const asOf = typeof content === 'object' && content !== null && 'asOf' in content ? content.asOf : undefined;
  if (isDate(asOf)) return asOf;
  const hint = typeof asOf === 'string' ? explainDate(asOf) : undefined;
  faults.add(
    { file, column: 'asOf' },
    {
      expected: 'the day up to which the data are complete, as YYYY-MM-DD',
      found:
        asOf === undefined
          ? 'nothing'
          : typeof asOf === 'string'
            ? quote(asOf)
            : `a value of another type (${typeof asOf})`,
      hint,
    },
  );
  return '';
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // the caller says that it is no JSON
  }
}
