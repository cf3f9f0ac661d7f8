/** Checks what a center says of itself: it reaches every reader of the graph, so nothing in it may be free text. */
import type { Contract } from '../../subgraphs/contract/model.ts';
import { isDate } from '../../subgraphs/contract/scalars.ts';
import { toContractCode } from '../centers/outcome.ts';
import { findFault, type Fault } from './checkValue.ts';
import { isObject } from '../transport/scatter.ts';

export interface ReportScope {
  readonly center: string;
  readonly contract: Contract;
}

/** What a whole part is checked against. */
export interface CheckScope extends ReportScope {
  /** Of the reserved aliases. */
  readonly prefix: string;
}

const STATUSES: readonly unknown[] = ['ANSWERED', 'DENIED', 'FAILED'];
export const EPOCH = /^[A-Za-z0-9._:-]{1,64}$/;

/**
 * The completeness of one center's answer, as REPORT asks for it. The center that was asked, and no other, speaks for
 * itself: else one center's rows could be counted as another's.
 */
export function checkReport({ center, contract }: ReportScope, report: unknown, path: string): Fault {
  const centers = isObject(report) ? report['centers'] : undefined;
  const own = Array.isArray(centers) && centers.length === 1 ? (centers[0] as unknown) : undefined;
  if (!isObject(own)) return `${path} is no report of one center`;
  const { center: named, status, code, asOf, epoch, fields } = own;
  if (!isObject(named) || named['id'] !== center) return `${path} is not of ${center}`;
  if (!STATUSES.includes(status)) return `${path} has no status`;
  if (code !== null && !toContractCode(code)) return `${path}.code is none of the catalogue`;
  if (asOf !== null && !isDate(asOf)) return `${path}.asOf is no Date`;
  if (epoch !== null && !(typeof epoch === 'string' && EPOCH.test(epoch)))
    return `${path}.epoch is not up to 64 letters, digits, dots, dashes, underscores and colons`;
  if (!Array.isArray(fields)) return `${path}.fields is no list`;
  return findFault(fields as unknown[], (each, index) => {
    const isKnown = isObject(each) && isField(contract, each['field']) && toContractCode(each['code']);
    return isKnown ? undefined : `${path}.fields[${index}] names no field of the contract, or no code of the catalogue`;
  });
}

/** `Type.field` of a collection or an embedded value, in either form: SENSITIVE fields too can have drifted. */
function isField({ byType, embedded }: Contract, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const [typeName = '', name, ...rest] = text.split('.');
  const fields = (byType.get(typeName) ?? embedded.get(typeName))?.fields;
  return rest.length === 0 && (fields?.some((field) => field.name === name) ?? false);
}
