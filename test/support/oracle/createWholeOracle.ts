/** The oracle of the whole graph: contract and registry in one schema, over undivided rows and the registry's own files. */
import {
  buildASTSchema,
  executeSync,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  validate,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Collection, Contract } from '../../../subgraphs/contract/model.ts';
import { readContract } from '../../../subgraphs/contract/readContract.ts';
import { answerDatasets } from './answerDatasets.ts';
import { answerList, answerStatistics, filterRows, refuse, type Source } from './answerLists.ts';
import { answerTimeToEvent } from './answerTimeToEvent.ts';
import { isGathered, type Oracle, type Variables } from './createOracle.ts';
import { readFieldDirective } from './door.ts';
import type { FilterInput } from './matchRow.ts';
import { resolveRowField } from './resolveRowField.ts';
import { centerOf, type OracleRow, type OracleRows } from './rows.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What is made of the texts once, however many centers are taken away. */
interface Made {
  readonly schema: GraphQLSchema;
  readonly contract: Contract;
}

export interface WholeOptions {
  readonly texts: { readonly coe: string; readonly consortium: string; readonly registry: string };
  readonly rows: OracleRows;
  /** The registry's records by type name; none of a type means that nobody knows them. */
  readonly records: Readonly<Record<string, readonly Facts[]>>;
  /** Centers that give no answer. */
  readonly missing?: readonly string[];
  /** The day up to which each center's data are complete; needed for time to an event, and for datasets. */
  readonly asOf?: Readonly<Record<string, string>>;
}

/** Registry roots are answered where the name of a list says which records it holds. */
const LISTS: Readonly<Record<string, string>> = {
  centers: 'Center',
  healthSystems: 'HealthSystem',
  publishedFigures: 'PublishedFigure',
};

/** Completeness is not the oracle's business: comparisons blank it out. */
const COMPLETENESS = { isComplete: true, considered: 0, answered: 0, centers: [], gaps: [] };

export function createWholeOracle(options: WholeOptions): Oracle {
  const { coe, consortium, registry } = options.texts;
  return overMade(
    {
      schema: buildASTSchema(joinTexts([coe, consortium, registry]), { assumeValidSDL: true }),
      contract: readContract(coe),
    },
    options,
  );
}

function overMade(made: Made, options: WholeOptions): Oracle {
  const { missing = [] } = options;
  const { schema } = made;
  const fieldResolver = createResolver(made.contract, options);
  return {
    schema,
    run(query, variables: Variables = {}) {
      const document = parse(query);
      const faults = validate(schema, document);
      if (faults.length > 0)
        throw new Error(`the oracle was asked what the schema does not know: ${faults.map(String).join('\n')}`);
      const { data, errors } = executeSync({ schema, document, variableValues: variables, fieldResolver });
      return {
        ...(data !== undefined && { data: JSON.parse(JSON.stringify(data)) as Facts }),
        ...(errors && { errors }),
      }; // JSON of an object
    },
    without: (centers) => overMade(made, { ...options, missing: [...missing, ...centers] }),
  };
}

/** One resolver for every field: rows by the contract, the registry's records by their files. */
function createResolver(
  contract: Contract,
  options: WholeOptions,
): GraphQLFieldResolver<Facts | undefined, unknown, Facts> {
  const open = (collection: Collection): Source => openSource(contract, collection, options);
  const find = (typeName: string, id: unknown): OracleRow | null => {
    const collection = contract.byType.get(typeName);
    return (collection && open(collection).rows.find((row) => row.id === id)) ?? null;
  };
  return (source, args, _context, info) => {
    if (!source) return resolveRoot(info.fieldName, args, { contract, open, options });
    const target = getNamedType(info.returnType);
    const listed = contract.collections.find((each) => target.name === `${each.typeName}Connection`);
    if (listed) {
      const by = readBackReference(info);
      const opened = open(listed);
      const rows = opened.rows.filter((row) => [row[by]].flat().includes(source['id']));
      const missing = isGathered(info) ? opened.missing : opened.missing.filter((center) => center === source['id']);
      return answerList({ ...opened, rows, missing }, args);
    }
    const field = contract.byType.get(info.parentType.name)?.fields.find((each) => each.name === info.fieldName);
    if (field) return resolveRowField(field, source as OracleRow, find); // the type is a row's
    if (!('id' in source) || info.fieldName === 'id' || info.parentType.name === 'CenterRef')
      return source[info.fieldName]; // a CenterRef is a value, no record of the registry
    const record = options.records[info.parentType.name]?.find((each) => each['id'] === source['id']);
    return toReferences(record?.[info.fieldName] ?? null, isObjectType(target));
  };
}

interface Roots {
  readonly contract: Contract;
  readonly open: (collection: Collection) => Source;
  readonly options: WholeOptions;
}

function resolveRoot(name: string, args: Facts, { contract, open, options }: Roots): unknown {
  const { records, missing = [], asOf = {} } = options;
  const toDay = (center: string): string => asOf[center] ?? '';
  const listed = LISTS[name];
  if (listed)
    return name === 'healthSystems'
      ? (records[listed] ?? []).toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))
      : records[listed];
  for (const collection of contract.collections) {
    if (name === collection.plural) return answerList(open(collection), args);
    if (name === collection.statistics) return answerStatistics(open(collection), args);
    if (name !== collection.code) continue;
    const id = String(args['id']);
    if (missing.includes(centerOf(id))) throw refuse('CENTER_UNAVAILABLE', `the owner of ${id} is missing`);
    return open(collection).rows.find((row) => row.id === id) ?? null;
  }
  const rows = Object.fromEntries(contract.collections.map((each) => [each.code, open(each).rows]));
  if (name === 'datasets')
    return answerDatasets({
      contract,
      rows,
      centers: Object.keys(asOf).filter((center) => !missing.includes(center)),
      asOf: toDay,
      nameOf: (center) => (records['Center']?.find((each) => each['id'] === center)?.['name'] ?? null) as string | null, // a text of the registry
      completeness: COMPLETENESS,
    });
  const scholars = contract.byType.get('Scholar');
  if (name === 'scholarTimeToEvent' && scholars) {
    const chosen = filterRows(open(scholars), args['filter'] as FilterInput | null | undefined); // checked by graphql-js
    return answerTimeToEvent(
      { rows, scholars: chosen, asOf: toDay, isWithheld: missing.length > 0, completeness: COMPLETENESS },
      String(args['event']),
    );
  }
  throw new Error(`the oracle knows no root field ${name}`);
}

function openSource(
  contract: Contract,
  collection: Collection,
  { rows, asOf = {}, missing = [] }: WholeOptions,
): Source {
  const everything = rows[collection.code] ?? [];
  return {
    contract,
    collection,
    everything,
    rows: everything.filter((row) => !missing.includes(centerOf(row.id))),
    completeness: COMPLETENESS,
    missing,
    asOf: (center) => asOf[center] ?? '2022-09-30',
  };
}

/** The field of the listed rows that refers to the object the list hangs on. */
function readBackReference({ parentType, fieldName }: GraphQLResolveInfo): string {
  const { astNode } = parentType.getFields()[fieldName] ?? {};
  const by = readFieldDirective(astNode, 'relation', 'by') ?? readFieldDirective(astNode, 'gathered', 'by');
  if (by === undefined) throw new Error(`the oracle knows no way from ${parentType.name} to its ${fieldName}`);
  return by;
}

/** The registry's files name other records by their ids. */
function toReferences(value: unknown, isEntity: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => toReferences(each, isEntity));
  return isEntity && typeof value === 'string' ? { id: value } : value;
}

/** One document: what several texts say of one type stands together; of a field the first text counts. */
function joinTexts(texts: readonly string[]): DocumentNode {
  const byName = new Map<string, DefinitionNode>();
  for (const node of texts.flatMap((text) => parse(text).definitions)) {
    if (!('name' in node) || !node.name) continue; // `extend schema` has none
    const known = byName.get(node.name.value);
    if (!known) byName.set(node.name.value, node);
    else if (known.kind === Kind.OBJECT_TYPE_DEFINITION && node.kind === Kind.OBJECT_TYPE_DEFINITION)
      byName.set(node.name.value, joinTypes(known, node));
  }
  return { kind: Kind.DOCUMENT, definitions: [...byName.values()] };
}

function joinTypes(one: ObjectTypeDefinitionNode, other: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const known = new Set(one.fields?.map((field) => field.name.value));
  return {
    ...one,
    fields: [...(one.fields ?? []), ...(other.fields ?? []).filter((field) => !known.has(field.name.value))],
  };
}
