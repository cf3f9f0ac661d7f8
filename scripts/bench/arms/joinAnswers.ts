/** What a hook in a gateway of today would make of the answers of eleven centers: rows laid together and sorted, numbers added up. */
import { Kind, valueFromASTUntyped, type DocumentNode, type FieldNode } from 'graphql';

type Data = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly document: DocumentNode;
  readonly variables?: Data | undefined;
}

const DEFAULT_FIRST = 50;
/** As the contract orders text: without case and accents. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base' });

/**
 * The root fields of all answers, joined. Nothing is checked, a center that is missing goes unnoticed, and pages come without cursors: no
 * cursor of a center is a place in the joined page.
 */
export function joinAnswers(asked: Asked, answers: readonly Data[]): Data {
  return Object.fromEntries(
    listRootFields(asked).map((field) => {
      const key = field.alias?.value ?? field.name.value;
      const values = answers.map((answer) => answer[key]).filter((value) => value !== null && value !== undefined);
      return [key, joinRoot(values, readArguments(field, asked))];
    }),
  );
}

/** The center that all of the operation is about, where each root field names one row of it. */
export function findOwner(asked: Asked): string | undefined {
  const owners = new Set(
    listRootFields(asked)
      .map((field) => readArguments(field, asked)['id'])
      .map((id) => (typeof id === 'string' ? id.split(':')[0] : undefined)),
  );
  return owners.size === 1 ? [...owners][0] : undefined;
}

function listRootFields({ document }: Asked): FieldNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
      : [],
  );
}

function readArguments(field: FieldNode, { variables = {} }: Asked): Data {
  return Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  );
}

function joinRoot(values: readonly unknown[], given: Data): unknown {
  if (values.every(isPage)) return values.length > 0 ? joinPages(values, given) : null;
  return joinValues(values);
}

interface Page extends Data {
  readonly nodes: readonly Data[];
  readonly pageInfo?: Data;
}

function isPage(value: unknown): value is Page {
  return isObject(value) && Array.isArray(value['nodes']);
}

function joinPages(pages: readonly Page[], given: Data): Data {
  const rows = pages.flatMap(({ nodes }) => nodes).sort(toComparison(given['orderBy']));
  const first = typeof given['first'] === 'number' ? given['first'] : DEFAULT_FIRST;
  const hasNextPage = rows.length > first || pages.some(({ pageInfo }) => pageInfo?.['hasNextPage'] === true);
  const rest = pages.map(({ nodes: _, pageInfo: __, ...others }) => others);
  return {
    ...(joinValues(rest) as Data), // objects join to an object
    nodes: rows.slice(0, first),
    ...(pages[0]?.pageInfo && { pageInfo: { ...pages[0].pageInfo, hasNextPage, startCursor: null, endCursor: null } }),
  };
}

/** By the field of the order, which has to be asked for as well; missing values last. Without an order, and in ties, by center and id: that is how ids begin. */
function toComparison(order: unknown): (a: Data, b: Data) => number {
  const { field = 'ID', direction } = (isObject(order) ? order : {}) as {
    readonly field?: string;
    readonly direction?: string;
  }; // as the contract declares it
  const key = field.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const sign = direction === 'DESC' ? -1 : 1;
  return (a, b) => compareValues(a[key], b[key], sign) || compareValues(a['id'], b['id'], 1);
}

function compareValues(a: unknown, b: unknown, sign: 1 | -1): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (typeof a === 'string' && typeof b === 'string') return sign * COLLATOR.compare(a, b);
  return Number(a) < Number(b) ? -sign : sign;
}

/** Numbers are added, lists laid together, groups added up by their keys; of all else the first is taken. */
function joinValues(values: readonly unknown[]): unknown {
  const [first] = values;
  if (values.length < 2) return first ?? null;
  if (typeof first === 'boolean') return values.every(Boolean);
  if (values.every((value) => typeof value === 'number')) return values.reduce((sum, value) => sum + value, 0);
  if (Array.isArray(first)) return joinGroups(values.flat());
  if (!values.every(isObject)) return values.includes(null) ? null : first;
  return Object.fromEntries(
    Object.keys(values[0] ?? {}).map((key) => [key, joinValues(values.map((value) => value[key]))]),
  );
}

function joinGroups(items: readonly unknown[]): readonly unknown[] {
  if (!items.every((item) => isObject(item) && 'keys' in item)) return items;
  const byKeys = new Map<string, Data[]>();
  for (const item of items as readonly Data[]) {
    const key = JSON.stringify(item['keys']);
    byKeys.set(key, [...(byKeys.get(key) ?? []), item]);
  }
  return [...byKeys.values()].map((same) => ({ ...(joinValues(same) as Data), keys: same[0]?.['keys'] })); // objects join to an object
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
