/** Random filters as values: every operator of the schema, nested, with operands that rows of the world often hold. */
import { isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { Collection, Contract, Field } from '../../../subgraphs/contract/model.ts';
import { valuesOf } from '../oracle/rows.ts';
import { toTextKey } from '../oracle/text.ts';
import type { Tape } from './tape.ts';
import { listEntityIds } from './values.ts';
import type { World } from './worlds.ts';

export type FilterValue = Readonly<Record<string, unknown>>;

export interface FilterSetting {
  readonly schema: GraphQLSchema;
  readonly contract: Contract;
  readonly world: World;
  readonly tape: Tape;
}

type Values = Readonly<Record<string, unknown>>;

/** What filters are about: fields, and the rows or embedded values that hold them. */
interface Subject {
  readonly typeName: string;
  readonly fields: readonly Field[];
  readonly values: readonly Values[];
}

const MAX_DEPTH = 3;
const FALLBACKS: Readonly<Record<string, readonly unknown[]>> = {
  text: ['e', 'Émile', 'AN', ' zoe ', '\u{1F600}', 'nobody'],
  int: [0, 1, -5, 24, 2019, 2147483647],
  boolean: [true, false],
  date: ['2019-07-01', '2020-02-29', '1990-01-01'],
};

export function makeFilter(setting: FilterSetting, collection: Collection): FilterValue {
  const rows = setting.world.rows[collection.code] ?? [];
  return makeObject(setting, { typeName: collection.typeName, fields: collection.fields, values: rows }, MAX_DEPTH);
}

function makeObject(setting: FilterSetting, subject: Subject, depth: number): FilterValue {
  const { tape } = setting;
  const made: Record<string, unknown> = {};
  for (let count = tape.choose([1, 1, 1, 2, 2, 3, 0]); count > 0; count -= 1) {
    if (depth > 0 && tape.chance(35)) {
      const [name, value] = makeConnective(setting, subject, depth - 1);
      made[name] = value;
    } else {
      const field = tape.choose(subject.fields.filter((each) => each.isFilterable));
      made[field.name] = tape.chance(5) ? null : makeOperators(setting, subject, field, depth);
    }
  }
  return made;
}

function makeConnective(setting: FilterSetting, subject: Subject, depth: number): [string, unknown] {
  const name = setting.tape.choose(['or', 'and', 'not'] as const);
  if (name === 'not') return [name, makeObject(setting, subject, depth)];
  const length = setting.tape.choose([2, 1, 2, 0, 3]);
  return [name, Array.from({ length }, () => makeObject(setting, subject, depth))];
}

function makeOperators(setting: FilterSetting, subject: Subject, field: Field, depth: number): FilterValue {
  const { tape } = setting;
  const operators = Object.keys(findOperatorType(setting.schema, subject, field).getFields());
  const made: Record<string, unknown> = {};
  for (let count = tape.choose([1, 1, 1, 2]); count > 0; count -= 1) {
    const operator = tape.choose(operators);
    made[operator] = makeOperand(setting, subject, field, { operator, depth });
  }
  return orderRange(made);
}

function makeOperand(
  setting: FilterSetting,
  subject: Subject,
  field: Field,
  { operator, depth }: { operator: string; depth: number },
): unknown {
  const { tape, contract } = setting;
  const one = (): unknown => tape.choose(listOperands(setting, subject, field));
  switch (operator) {
    case 'isNull':
      return tape.chance(50);
    case 'in':
    case 'hasAny':
      return Array.from({ length: tape.choose([2, 1, 3, 0]) }, one);
    case 'startsWith':
    case 'contains':
      return cutText(tape, String(one()), operator);
    case 'some': {
      const fields = contract.embedded.get(field.typeName)?.fields ?? [];
      const values = subject.values.flatMap((row) => valuesOf(field, row) as readonly Values[]); // an embedded value is an object
      return makeObject(setting, { typeName: field.typeName, fields, values }, Math.max(0, depth - 1));
    }
    default:
      return one();
  }
}

/** Mostly what rows hold (so that filters find something), else what they could hold. */
function listOperands({ contract, world, tape }: FilterSetting, subject: Subject, field: Field): readonly unknown[] {
  const held = subject.values.flatMap((row) => valuesOf(field, row));
  if (held.length > 0 && !tape.chance(20)) return held;
  if (field.typeName === 'Center') return world.centers;
  if (field.kind === 'enum') return contract.enums.get(field.typeName) ?? [];
  if (field.kind === 'entity') return [...listEntityIds(field.typeName), 'hs-unheard-of'];
  const code =
    field.kind === 'id' ? contract.byType.get(subject.typeName)?.code : contract.byType.get(field.typeName)?.code;
  if (code !== undefined)
    return world.centers.flatMap((center) => [`${center}:${code}:0001`, `${center}:${code}:nobody`]);
  return FALLBACKS[field.kind] ?? [];
}

/** A part of a text whose folded key is not empty, sometimes in another case. */
function cutText(tape: Tape, text: string, operator: string): string {
  const characters = Array.from(text);
  const start = operator === 'contains' ? tape.pick(characters.length) : 0;
  const part = characters.slice(start, start + 1 + tape.pick(4)).join('');
  const turned = tape.choose([part, part.toUpperCase(), part.toLowerCase()]);
  return toTextKey(turned) === '' ? 'e' : turned;
}

/** An empty range is a fault of the caller, so both ends change places where they have to. */
function orderRange(made: Record<string, unknown>): Record<string, unknown> {
  const { from, to } = made as { from?: number | string | null; to?: number | string | null }; // as the schema has them
  const isTurned = from !== null && from !== undefined && to !== null && to !== undefined && from > to;
  return isTurned ? { ...made, from: to, to: from } : made;
}

function findOperatorType(schema: GraphQLSchema, subject: Subject, field: Field): GraphQLInputObjectType {
  const filter = schema.getType(`${subject.typeName}Filter`);
  const type = isInputObjectType(filter) ? filter.getFields()[field.name]?.type : undefined;
  if (!isInputObjectType(type)) throw new Error(`the schema has no filter for ${subject.typeName}.${field.name}`);
  return type;
}
