/** The schema that the oracle answers: the contract's own text, with the gathered fields where those are asked for too. */
import {
  buildASTSchema,
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { readContract } from '../../../subgraphs/contract/readContract.ts';
import type { Contract } from '../../../subgraphs/contract/model.ts';

export interface Door {
  readonly schema: GraphQLSchema;
  readonly contract: Contract;
}

/** By both texts; a test run has one or two of them, and neither changes while it runs. */
const DOORS = new Map<string, Door>();

/**
 * Opens the contract (`schema.graphql`); with the text of `consortium.graphql` too, the fields that gather from all
 * centers stand beside the rest, as a client of the whole graph sees them.
 */
export function openDoor(sdl: string, consortium?: string): Door {
  const key = JSON.stringify([sdl, consortium]);
  const known = DOORS.get(key);
  if (known) return known;
  const opened = {
    schema: buildASTSchema(joinTexts(sdl, consortium), { assumeValidSDL: true }),
    contract: readContract(sdl),
  };
  DOORS.set(key, opened);
  return opened;
}

/** The text argument of a directive of a field, where the field has that directive. */
export function readFieldDirective(
  node: FieldDefinitionNode | null | undefined,
  name: string,
  argument: string,
): string | undefined {
  const directive = node?.directives?.find((each) => each.name.value === name);
  const value = directive?.arguments?.find((each) => each.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function joinTexts(sdl: string, consortium?: string): DocumentNode {
  const gathering = consortium ? parse(consortium).definitions.filter(hasGatheredField) : [];
  const replaced = new Set(gathering.map(nameOf));
  const kept = parse(sdl).definitions.filter(
    (node) => node.kind !== Kind.SCHEMA_EXTENSION && !replaced.has(nameOf(node)),
  );
  return { kind: Kind.DOCUMENT, definitions: [...kept, ...gathering] };
}

function hasGatheredField(node: DefinitionNode): boolean {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  return (node.fields ?? []).some((field) => readFieldDirective(field, 'gathered', 'by') !== undefined);
}

function nameOf(node: DefinitionNode): string | undefined {
  return 'name' in node ? node.name?.value : undefined;
}
