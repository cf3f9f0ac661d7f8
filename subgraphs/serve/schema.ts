/**
 * Builds the executable schema of a subgraph from its SDL, the fields that federation requires (`_service`, `_entities`),
 * and the resolvers. Resolvers take the center from the context, so one schema serves every center.
 */
import {
  buildASTSchema,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** The way federation refers to an entity: its type and its key. */
export type Representation = Readonly<Record<string, unknown>>;

/** Finds the entity of a representation; null when there is none. */
export type ReferenceResolver<Context> = (
  representation: Representation,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

// Arguments and parents differ by field. The schema has checked their shape before a resolver runs.
type AnyResolver<Context> = GraphQLFieldResolver<never, Context, never>;

/** Resolvers of one object type by field. With `__resolveReference` the type is an entity. */
export type TypeResolvers<Context> = Readonly<Record<string, AnyResolver<Context> | ReferenceResolver<Context>>>;

export interface SchemaResolvers<Context> {
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>>;
  /** By type name. A field without a resolver reads the property of that name. */
  readonly types: Readonly<Record<string, TypeResolvers<Context>>>;
}

/** An SDL and its syntax tree, parsed once for all its uses. */
export interface ParsedSdl {
  readonly sdl: string;
  readonly document: DocumentNode;
}

export function parseSdl(sdl: string): ParsedSdl {
  return { sdl, document: parse(sdl, { noLocation: true }) };
}

const REFERENCE = '__resolveReference';

const FEDERATION = `
scalar _Any
type _Service { sdl: String }
type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
`;

/**
 * The SDL is of Federation 2, and is not validated here. Apollo's `buildSubgraphSchema` validates and prints, which takes
 * forty times as long. A test compares both for every SDL that this repository serves.
 */
export function createSchema<Context>(
  { sdl, document }: ParsedSdl,
  { scalars = {}, types }: SchemaResolvers<Context>,
): GraphQLSchema {
  const { definitions } = document;
  const entities = definitions.filter(isEntity).map(({ name }) => name.value);
  const schema = buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: addFederation(definitions, entities) },
    { assumeValid: true, assumeValidSDL: true },
  );
  const references = new Map<string, ReferenceResolver<Context>>();
  for (const [typeName, resolvers] of Object.entries(types)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue; // an older contract lacks types and fields
    for (const [name, resolver] of Object.entries(resolvers)) {
      const field = type.getFields()[name];
      if (name === REFERENCE) references.set(typeName, resolver as ReferenceResolver<Context>);
      else if (field) field.resolve = resolver as GraphQLFieldResolver<unknown, unknown>; // the resolver of this field
    }
  }
  for (const [name, scalar] of Object.entries(scalars)) {
    const { serialize, parseValue, parseLiteral } = scalar;
    Object.assign(schema.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }
  const query = schema.getQueryType()?.getFields() ?? {};
  if (query['_service']) query['_service'].resolve = () => ({ sdl });
  if (query['_entities']) query['_entities'].resolve = createEntitiesResolver(references);
  const union = schema.getType('_Entity');
  if (isAbstractType(union)) union.resolveType = (value: Entity) => value.__typename;
  dropSyntax(schema);
  return schema;
}

function isEntity(node: DefinitionNode): node is ObjectTypeDefinitionNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.directives?.some(({ name }) => name.value === 'key') === true
  );
}

function addFederation(definitions: readonly DefinitionNode[], entities: readonly string[]): DefinitionNode[] {
  const union = entities.length > 0 ? `union _Entity = ${entities.join(' | ')}` : '';
  const own = parse(`${FEDERATION}${union}`, { noLocation: true }).definitions;
  const query = own.find((node): node is ObjectTypeDefinitionNode => isQuery(node));
  const fields = (query?.fields ?? []).filter(({ name }) => entities.length > 0 || name.value !== '_entities');
  return [
    ...definitions.map((node) => (isQuery(node) ? { ...node, fields: [...(node.fields ?? []), ...fields] } : node)),
    ...own.filter((node) => !isQuery(node)),
  ];
}

function isQuery(node: DefinitionNode): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query';
}

function createEntitiesResolver<Context>(
  references: ReadonlyMap<string, ReferenceResolver<Context>>,
): GraphQLFieldResolver<unknown, Context, { readonly representations: readonly unknown[] }> {
  return (_parent, { representations }, context, info) =>
    representations.map((each) => resolveEntity(each, references, context, info));
}

interface Entity {
  readonly __typename: string;
}

/** An entity that cannot be found gets its own error. The others are answered. */
async function resolveEntity<Context>(
  given: unknown,
  references: ReadonlyMap<string, ReferenceResolver<Context>>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Entity | null> {
  const { representation, typeName } = readRepresentation(given);
  const resolve = references.get(typeName);
  if (!resolve) throw refuse(`${JSON.stringify(typeName.slice(0, 100))} is no entity here`);
  const found = await resolve(representation, context, info);
  // Copied, because other operations share the row, and `__typename` is not one of its fields.
  return typeof found === 'object' && found !== null ? { ...found, __typename: typeName } : null;
}

function readRepresentation(given: unknown): { readonly representation: Representation; readonly typeName: string } {
  if (typeof given === 'object' && given !== null && !Array.isArray(given) && '__typename' in given) {
    const { __typename: typeName } = given;
    if (typeof typeName === 'string') return { representation: given, typeName };
  }
  throw refuse('expected a representation with a `__typename` and a key');
}

function refuse(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Releases the syntax tree of the SDL, which takes more memory than the schema and is not used any more. */
function dropSyntax(schema: GraphQLSchema): void {
  const drop = (thing: { astNode?: unknown; extensionASTNodes?: unknown }): void => {
    thing.astNode = undefined;
    if ('extensionASTNodes' in thing) thing.extensionASTNodes = [];
  };
  drop(schema);
  for (const directive of schema.getDirectives()) {
    drop(directive);
    directive.args.forEach(drop);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue; // built in, shared by all schemas, without a syntax tree
    drop(type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        drop(field);
        field.args.forEach(drop);
      }
    } else if (isInputObjectType(type)) Object.values(type.getFields()).forEach(drop);
    else if (isEnumType(type)) type.getValues().forEach(drop);
    else if (isScalarType(type)) drop(type);
  }
}
