/** Random contracts: annotated collection types with fields of every kind, from which everything else is derived as for our own. */
import { readFileSync } from 'node:fs';
import type { ContractSources } from '../../../subgraphs/contract/derive/printSchema.ts';
import type { Tape } from './tape.ts';

/** Later ones may refer to earlier ones; plurals that are no mere `s`, and names that look like ours. */
const TYPES = [
  { name: 'Plan', plural: 'plans' },
  { name: 'Study', plural: 'studies' },
  { name: 'Node', plural: 'nodeRows' },
  { name: 'Visit', plural: 'visits' },
] as const;
const NAMES: readonly string[] = [
  'title',
  'kind',
  'label',
  'amount',
  'since',
  'until',
  'tags',
  'isOpen',
  'cursor',
  'value',
  'count',
  'status',
  'keys',
  'total',
  'nodes',
  'edge',
];
const SCALARS: readonly string[] = ['String', 'Int', 'Boolean', 'Date'];
const ENTITIES: readonly string[] = ['HealthSystem', 'Institution', 'Facility'];

const read = (path: string): string => readFileSync(path, 'utf8');
const SHARED = ['shared', 'filters'].map((name) => read(`subgraphs/contract/${name}.graphql`)).join('\n');
const COMMON = ['common', 'dataset'].map((name) => read(`subgraphs/contract/collections/${name}.graphql`)).join('\n');

/** What would stand in `collections/`, beside the real `shared.graphql`, `filters.graphql` and `common.graphql`. */
export function writeContract(tape: Tape): ContractSources {
  const types = TYPES.slice(0, 2 + tape.pick(TYPES.length - 1));
  const drafts = types.map((type, index) => draftType(tape, type, types.slice(0, index)));
  const texts = drafts.map(({ name, plural, code, fields, extra }) => {
    const relations = drafts.flatMap((other) =>
      other.references.includes(name) && tape.chance(80)
        ? [`own${other.name}: [${other.name}!]! @relation(by: "${code}")`]
        : [],
    );
    return `type ${name} @collection(plural: "${plural}", file: "${plural}.csv") @governed(as: "CONSORTIUM") { ${[...fields, ...relations].join('\n')} }\n${extra.join('\n')}`;
  });
  return { shared: SHARED, collections: [COMMON, ...texts] };
}

interface Draft {
  readonly name: string;
  readonly plural: string;
  readonly code: string;
  readonly fields: readonly string[];
  /** Enums and embedded types of its own. */
  readonly extra: readonly string[];
  readonly references: readonly string[];
}

function draftType(
  tape: Tape,
  { name, plural }: (typeof TYPES)[number],
  earlier: readonly { readonly name: string }[],
): Draft {
  const code = toCode(name);
  const extra: string[] = [];
  const fields = chooseNames(tape, 1 + tape.pick(6)).map(
    (field) => `${field}: ${writeValueType(tape, { owner: name, field, extra })}`,
  );
  const references = earlier.filter(() => tape.chance(70)).map((each) => each.name);
  const entities = ENTITIES.filter(() => tape.chance(40)).map(
    (entity) =>
      `its${entity}: ${tape.chance(25) ? `[${entity}!]` : entity} @filterable ${tape.chance(60) ? '@groupable' : ''} @column`,
  );
  if (tape.chance(40)) {
    const part = `${name}Part`;
    const inner = chooseNames(tape, 1 + tape.pick(3)).map(
      (field) => `${field}: ${writeValueType(tape, { owner: part, field, extra }, true)}`,
    );
    extra.push(
      `type ${part} @embedded(file: "${code}-parts.csv", of: "${code}") @governed(as: "CONSORTIUM") { marker: String @filterable @groupable @column ${inner.join('\n')} }`,
    );
    fields.push(`parts: [${part}!] @filterable`);
  }
  return {
    name,
    plural,
    code,
    fields: [
      ...fields,
      ...references.map(
        (each) => `${toCode(each)}: ${each} @filterable ${tape.chance(50) ? '@groupable' : ''} @column`,
      ),
      ...entities,
    ],
    extra,
    references,
  };
}

interface Place {
  readonly owner: string;
  readonly field: string;
  readonly extra: string[];
}

/** The type of a value and what it can be asked by; a few values are SENSITIVE, and then groups alone tell them. */
function writeValueType(tape: Tape, { owner, field, extra }: Place, isInner = false): string {
  const type = tape.chance(35)
    ? `${owner}${field.replace(/^./, (letter) => letter.toUpperCase())}Enum`
    : tape.choose(SCALARS);
  if (!SCALARS.includes(type)) extra.push(`enum ${type} { FIRST SECOND THIRD }`);
  const isList = !isInner && type !== 'Boolean' && type !== 'Int' && type !== 'Date' && tape.chance(30);
  const shown = isList ? `[${type}!]` : type;
  if (!isInner && tape.chance(10)) return `${shown} @governed(as: "SENSITIVE") @groupable @column`;
  const isOrderable = !isInner && !isList && tape.chance(50);
  return `${shown} ${tape.chance(75) ? '@filterable' : ''} ${isOrderable ? '@orderable' : ''} ${tape.chance(60) ? '@groupable' : ''} @column`;
}

function chooseNames(tape: Tape, count: number): string[] {
  return [...new Set(Array.from({ length: count }, () => tape.choose(NAMES)))];
}

function toCode(name: string): string {
  return name.replace(/^./, (letter) => letter.toLowerCase());
}
