/** Compares the schema that a center serves with the contract: what it lacks, which enum values it adds, and what makes it impossible to ask. */
import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { findDirective } from '../../subgraphs/contract/annotations.ts';
import type { Drift } from '../centers/drift.ts';
import { readEnumValues } from './readEnumValues.ts';
import { isAtLeastAsStrict } from './strictness.ts';

/** No schema of a center is taken in that has more tokens: the contract has some 30,000. */
const MAX_TOKENS = 400_000;
const MOST_REASONS = 5;

/** @returns the comparison of a center's SDL with the contract's; it throws for a text that is no schema */
export function createComparison(contractSdl: string): (centerSdl: string) => Drift {
  const document = parse(contractSdl, { noLocation: true });
  const contract = buildSchema(document);
  const values = readEnumValues(document);
  return (centerSdl) => {
    const live = parse(centerSdl, { noLocation: true, maxTokens: MAX_TOKENS });
    return new Comparison(contract, buildSchema(live)).compare(values, readEnumValues(live));
  };
}

/** Unknown directives do not matter, nor does a root that another framework prints as an extension of nothing. */
function buildSchema(document: DocumentNode): GraphQLSchema {
  const defined = new Set(
    document.definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(node.name.value)) return node;
    defined.add(node.name.value);
    return { ...node, kind: Kind.OBJECT_TYPE_DEFINITION as const };
  });
  return buildASTSchema({ ...document, definitions }, { assumeValid: true, assumeValidSDL: true });
}

type Values = ReadonlyMap<string, readonly string[]>;

class Comparison {
  readonly #lacks = new Set<string>();
  readonly #breaking: string[] = [];
  readonly #contract: GraphQLSchema;
  readonly #live: GraphQLSchema;

  constructor(contract: GraphQLSchema, live: GraphQLSchema) {
    this.#contract = contract;
    this.#live = live;
  }

  compare(ours: Values, theirs: Values): Drift {
    for (const type of Object.values(this.#contract.getTypeMap())) {
      if (!isSpecifiedScalarType(type) && !type.name.startsWith('_'))
        this.#compareType(type, this.#live.getType(type.name));
    }
    if (this.#lacks.has('Query')) this.#breaking.push('Query is missing');
    const extraValues = [...ours].flatMap(([name, known]) =>
      (theirs.get(name) ?? []).filter((value) => !known.includes(value)).map((value) => `${name}.${value}`),
    );
    return {
      lacks: this.#lacks,
      extraValues: new Set(extraValues),
      breaking: this.#breaking.slice(0, MOST_REASONS),
    };
  }

  #compareType(ours: GraphQLNamedType, theirs: GraphQLNamedType | undefined): void {
    if (!theirs) this.#lacks.add(ours.name);
    else if (isObjectType(ours) && isObjectType(theirs)) this.#compareObject(ours, theirs);
    else if (isEnumType(ours) && isEnumType(theirs)) this.#compareEnum(ours, theirs);
    else if (isInputObjectType(ours) && isInputObjectType(theirs)) this.#compareInput(ours, theirs);
    else if (ours.constructor !== theirs.constructor) this.#breaking.push(`${ours.name} is of another kind`);
  }

  #compareObject(ours: GraphQLObjectType, theirs: GraphQLObjectType): void {
    const fields = theirs.getFields();
    if (isOwned(ours) && !isOwned(theirs)) this.#breaking.push(`${ours.name} has lost its key`);
    for (const [name, field] of Object.entries(ours.getFields())) {
      const coordinate = `${ours.name}.${name}`;
      const live = fields[name];
      if (!live) {
        this.#lacks.add(coordinate);
        // Without it nobody could say whose row it is.
        if (isRow(ours) && String(field.type).endsWith('!')) this.#breaking.push(`${coordinate} is missing`);
        continue;
      }
      if (!isAtLeastAsStrict(live.type, field.type))
        this.#breaking.push(`${coordinate} is ${String(live.type)}, expected ${String(field.type)}`);
      this.#compareArguments(coordinate, field.args, live.args);
    }
  }

  #compareArguments(coordinate: string, ours: readonly GraphQLArgument[], theirs: readonly GraphQLArgument[]): void {
    for (const argument of ours) {
      const live = theirs.find((each) => each.name === argument.name);
      const where = `${coordinate}(${argument.name}:)`;
      if (!live) this.#lacks.add(where);
      else if (!isAtLeastAsStrict(argument.type, live.type))
        this.#breaking.push(`${where} is ${String(live.type)}, expected ${String(argument.type)}`);
    }
    const required = theirs.filter((each) => isRequired(each) && !ours.some((argument) => argument.name === each.name));
    for (const each of required) this.#breaking.push(`${coordinate} requires the argument ${each.name}`);
  }

  #compareEnum(ours: GraphQLEnumType, theirs: GraphQLEnumType): void {
    for (const { name } of ours.getValues()) if (!theirs.getValue(name)) this.#lacks.add(`${ours.name}.${name}`);
  }

  #compareInput(ours: GraphQLInputObjectType, theirs: GraphQLInputObjectType): void {
    const fields = theirs.getFields();
    for (const [name, field] of Object.entries(ours.getFields())) {
      const live = fields[name];
      const where = `${ours.name}.${name}`;
      if (!live) this.#lacks.add(where);
      else if (!isAtLeastAsStrict(field.type, live.type))
        this.#breaking.push(`${where} is ${String(live.type)}, expected ${String(field.type)}`);
    }
    const required = Object.values(fields).filter((each) => isRequired(each) && !ours.getFields()[each.name]);
    for (const each of required) this.#breaking.push(`${ours.name} requires ${each.name}`);
  }
}

/** A type whose rows the contract names: a collection of its own. */
function isRow({ astNode }: GraphQLObjectType): boolean {
  return astNode !== undefined && astNode !== null && findDirective(astNode, 'collection') !== undefined;
}

/** Can its instances be asked for by key? */
function isOwned({ astNode }: GraphQLObjectType): boolean {
  return (astNode?.directives ?? []).some(({ name, arguments: given }) => {
    const isUnresolvable = given?.some(
      (each) => each.name.value === 'resolvable' && each.value.kind === Kind.BOOLEAN && !each.value.value,
    );
    const fields = given?.find((each) => each.name.value === 'fields')?.value;
    return name.value === 'key' && !isUnresolvable && fields?.kind === Kind.STRING && fields.value.trim() === 'id';
  });
}

function isRequired({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return String(type).endsWith('!') && defaultValue === undefined;
}
