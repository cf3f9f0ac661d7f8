/** Whoever reads the schema in an explorer reads its descriptions: everything has one, of its own, in plain English. */
import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { loadClientSchema } from '../support/loadClientSchema.ts';

/** `Type`, `Type.field`, `Type.field(argument)` or `Enum.VALUE`. */
interface Described {
  readonly coordinate: string;
  readonly description: string;
}

let all: Described[];
beforeAll(async () => {
  all = listDescribed(await loadClientSchema());
});

function listDescribed(schema: GraphQLSchema): Described[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [toDescribed(type.name, type), ...listMembers(type)]);
}

function listMembers(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return type.getValues().map((value) => toDescribed(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => toDescribed(`${type.name}.${field.name}`, field));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    toDescribed(`${type.name}.${field.name}`, field),
    ...field.args.map((each) => toDescribed(`${type.name}.${field.name}(${each.name})`, each)),
  ]);
}

function toDescribed(coordinate: string, { description }: { description?: string | null | undefined }): Described {
  return { coordinate, description: description ?? '' };
}

test('every type, field, argument, input field and enum value of the client schema is described', () => {
  expect(all.length).toBeGreaterThan(2000);
  expect(all.filter(({ description }) => description.trim() === '').map(({ coordinate }) => coordinate)).toEqual([]);
});

test('a description is one or more sentences', () => {
  const isSentence = (text: string): boolean => /^[A-Z`]/.test(text) && /[.?]$/.test(text);
  expect(all.filter(({ description }) => !isSentence(description))).toEqual([]);
});

/** Types that are derived for every collection: members of the same name may share a description. */
const FAMILY = /^(.*)(Edge|Connection|ListFilter|Filter|OrderField|Order|Dimension|Statistics|Measure|Key)$/;
const COMMON_FIELDS = ['id', 'center', 'basis', 'basisNote', 'sourceType', 'lastReviewedOn'];
const LIST_ARGUMENTS = ['filter', 'orderBy', 'first', 'after', 'last', 'before', 'groupBy', 'measures', 'distinct'];

/** Descriptions that two coordinates may share have the same kin. */
function findKin(coordinate: string): string {
  const [, type = '', member = '', argument] = /^(\w+)(?:\.(\w+))?(?:\((\w+)\))?$/.exec(coordinate) ?? [];
  if (argument !== undefined) return LIST_ARGUMENTS.includes(argument) ? `(${argument})` : coordinate;
  if (member === 'completeness') return member;
  const [, , family] = FAMILY.exec(type) ?? [];
  if (family !== undefined && member !== '') return `${family}.${member}`;
  return COMMON_FIELDS.includes(member) ? member : coordinate;
}

test('no two things share a description, except what is made of every collection alike', () => {
  const byText = new Map<string, string[]>();
  for (const { coordinate, description } of all)
    byText.set(description, [...(byText.get(description) ?? []), coordinate]);
  const shared = [...byText].filter(([, coordinates]) => new Set(coordinates.map(findKin)).size > 1);
  expect(shared).toEqual([]);
});

test('no description has notes on governance, merging or provenance: directives and the data dictionary have them', () => {
  const notes = /_class|_merge|Proposed|Source:|_[A-Za-z ]+ · /;
  expect(all.filter(({ description }) => notes.test(description))).toEqual([]);
});

test('no description uses words that need their author', () => {
  const words =
    /\b(tells?|told|keeps?|kept|believ\w+|mend(s|ed)?|doubts?|lines?|doors?|grounds?|endings?|nobody|whoever)\b/i;
  expect(all.filter(({ description }) => words.test(description))).toEqual([]);
});
