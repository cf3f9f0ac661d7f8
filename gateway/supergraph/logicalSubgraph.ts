/** A logical subgraph that the centers stand behind (`coe`, `consortium`): its schema, and the merge rule of each field. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  isObjectType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { DateScalar } from '../../subgraphs/contract/scalars.ts';
import type { SubgraphSources } from './compose.ts';
import { MERGE_RULES } from '../merge/rules.ts';

export type Field = GraphQLField<unknown, unknown>;

export interface LogicalSubgraph {
  readonly name: 'coe' | 'consortium';
  readonly schema: GraphQLSchema;
  /** The contract that the centers behind it serve, whatever part of it this subgraph shows. */
  readonly contract: Contract;
}

/** Rules that the plan itself carries out: an object merged field by field, and a row asked of its owner alone. */
const STRUCTURAL_RULES = ['FIELDS', 'OWNER'];

/** @throws Error naming each field whose merge rule is undefined or missing */
export function readLogicalSubgraph(name: LogicalSubgraph['name'], sources: Pick<SubgraphSources, 'coe' | 'consortium'>): LogicalSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sources[name]), resolvers: { Date: DateScalar } }]);
  const subgraph = { name, schema, contract: readContract(sources.coe) };
  const faults = listRuleFaults(schema);
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  return subgraph;
}

/** The rule that `@merge(with:)` declares, or undefined for a field that one center alone answers. */
export function getMergeRule(field: Field): string | undefined {
  return readDirective(field, 'merge')?.['with'];
}

/** The list and the field that a gathered field reads (`@gathered`), or undefined. */
export function getGathered(field: Field): { from: string; by: string } | undefined {
  const directive = readDirective(field, 'gathered');
  return directive ? { from: directive['from'] ?? '', by: directive['by'] ?? '' } : undefined;
}

function readDirective(field: Field, name: string): Record<string, string> | undefined {
  const node = field.astNode?.directives?.find((each: ConstDirectiveNode) => each.name.value === name);
  if (!node) return undefined;
  return Object.fromEntries((node.arguments ?? []).map((each) => [each.name.value, each.value.kind === Kind.STRING ? each.value.value : '']));
}

/** Every field that many centers answer must say how; what a FIELDS object holds must all be mergeable. */
function listRuleFaults(schema: GraphQLSchema): string[] {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const merged = new Set(
    objects
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => getMergeRule(field) === 'FIELDS')
      .map((field) => String(field.type).replace(/[[\]!]/g, '')),
  );
  return objects.flatMap((type) => Object.values(type.getFields()).flatMap((field) => toRuleFault(type, field, merged, schema)));
}

function toRuleFault(type: GraphQLObjectType, field: Field, merged: ReadonlySet<string>, schema: GraphQLSchema): string[] {
  const where = `${type.name}.${field.name}`;
  const rule = getMergeRule(field);
  const isRoot = type === schema.getQueryType() && !field.name.startsWith('_');
  if (rule === undefined) return isRoot || merged.has(type.name) ? [`${where} has no merge rule`] : [];
  return STRUCTURAL_RULES.includes(rule) || rule in MERGE_RULES ? [] : [`${where} names the unknown merge rule ${rule}`];
}
