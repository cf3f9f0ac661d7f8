/** Reads what a center says of itself: it reaches every reader of the graph, so nothing in it may be free text. */
import type { Contract } from '../../subgraphs/contract/model.ts';
import { isDate } from '../../subgraphs/contract/scalars.ts';
import { toContractCode, type FieldFault, type OutcomeCode } from '../centers/outcome.ts';
import { isObject } from '../transport/scatter.ts';
import { Invalid } from './value.ts';

/** A center's own line of its completeness report. */
export interface OwnReport {
  readonly status: 'ANSWERED' | 'DENIED' | 'FAILED';
  readonly code: OutcomeCode | undefined;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

const EPOCH = /^[A-Za-z0-9._:-]{1,64}$/;
const NO_FIELDS: readonly FieldFault[] = [];

/**
 * Reads the completeness of one center's answer, as REPORT asks for it. The center that was asked, and no other, speaks
 * for itself: else one center's rows could be counted as another's.
 */
export function readReport(contract: Contract, center: string, report: unknown): OwnReport | Invalid {
  const centers = isObject(report) ? report['centers'] : undefined;
  const own: unknown = Array.isArray(centers) && centers.length === 1 ? centers[0] : undefined;
  if (!isObject(own)) return new Invalid(' is no report of one center');
  const { center: named, status, code, asOf, epoch, fields } = own;
  if (!isObject(named) || named['id'] !== center) return new Invalid(` is not of ${center}`);
  if (status !== 'ANSWERED' && status !== 'DENIED' && status !== 'FAILED') return new Invalid(' has no status');
  const known = code === null ? undefined : toContractCode(code);
  if (code !== null && known === undefined) return new Invalid('.code is none of the catalogue');
  if (asOf !== null && !isDate(asOf)) return new Invalid('.asOf is no Date');
  if (epoch !== null && !isEpoch(epoch))
    return new Invalid('.epoch is not up to 64 letters, digits, dots, dashes, underscores and colons');
  const faults = readFields(contract, fields);
  if (faults instanceof Invalid) return faults;
  return { status, code: known, asOf, epoch, fields: faults };
}

export function isEpoch(value: unknown): value is string {
  return typeof value === 'string' && EPOCH.test(value);
}

function readFields(contract: Contract, fields: unknown): readonly FieldFault[] | Invalid {
  if (!Array.isArray(fields)) return new Invalid('.fields is no list');
  if (fields.length === 0) return NO_FIELDS;
  const faults: FieldFault[] = [];
  for (const [index, each] of (fields as unknown[]).entries()) {
    const { field, code } = isObject(each) ? each : {};
    const known = toContractCode(code);
    if (known === undefined || !isField(contract, field))
      return new Invalid(`.fields[${index}] names no field of the contract, or no code of the catalogue`);
    faults.push({ field, code: known });
  }
  return faults;
}

/** `Type.field` of a collection or an embedded value, in either form: SENSITIVE fields too can have drifted. */
function isField({ byType, embedded }: Contract, text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const [typeName = '', name, ...rest] = text.split('.');
  const fields = (byType.get(typeName) ?? embedded.get(typeName))?.fields;
  return rest.length === 0 && (fields?.some((field) => field.name === name) ?? false);
}
