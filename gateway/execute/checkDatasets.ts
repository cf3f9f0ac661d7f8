/** Checks what one center says it serves: of itself alone, the collections of the contract, and nothing that is free text. */
import type { Count } from '../merge/counts.ts';
import { EPOCH, type CheckScope } from '../validate/report.ts';
import type { Fault } from '../validate/value.ts';

interface Dataset {
  readonly center: { readonly id: string };
  readonly epoch: string;
  readonly collections: readonly { readonly name: string; readonly rows: Count }[];
}

const DIGEST = /^[0-9a-f]{16}$/;

/** @param value of the canonical selections, each of its type */
export function checkDatasets(
  { center, contract, prefix }: CheckScope,
  value: Readonly<Record<string, unknown>>,
): Fault {
  const digest = value[`${prefix}contract`];
  if (digest !== undefined && !(typeof digest === 'string' && DIGEST.test(digest))) return '.contract is no digest';
  const nodes = value[`${prefix}nodes`] as readonly Dataset[] | undefined; // the caller checked its type
  if (!nodes) return undefined;
  if (nodes.length > 1) return ` has ${nodes.length} datasets of one center`;
  const [own] = nodes;
  if (!own)
    return hasAnswered(value[`${prefix}completeness`]) ? ' has no dataset, and claims to have answered' : undefined;
  if (own.center.id !== center) return `.nodes[0] is not of ${center}`;
  if (!EPOCH.test(own.epoch))
    return '.nodes[0].epoch is not up to 64 letters, digits, dots, dashes, underscores and colons';
  const names = own.collections.map((each) => each.name);
  // A center that lags behind lacks some; what one that runs ahead has beyond them was dropped: see `dropUnknownCollections`.
  const expected = contract.collections.map((each) => each.plural).filter((each) => names.includes(each));
  return names.join() === expected.join()
    ? undefined
    : '.nodes[0].collections are not those of the contract, each once and in its order';
}

/** @param report checked: see `checkReport` */
function hasAnswered(report: unknown): boolean {
  const { centers } = report as { readonly centers: readonly { readonly status: string }[] };
  return centers.some((each) => each.status === 'ANSWERED');
}
