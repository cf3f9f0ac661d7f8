/** Reads the annotations (directives) of types and fields of the contract. */
import { Kind, type ConstDirectiveNode } from 'graphql';
import { GOVERNANCE_CLASSES, type GovernanceClass } from './model.ts';

export interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly name: { readonly value: string };
}

/** The class of the node's own annotation, or the inherited one. @throws Error for an unknown class */
export function readGovernance(node: Annotated, inherited: GovernanceClass): GovernanceClass {
  const directive = findDirective(node, 'governed');
  if (!directive) return inherited;
  const name = requireArgument(directive, 'as');
  const known = GOVERNANCE_CLASSES.find((each) => each === name);
  if (!known)
    throw new Error(`${node.name.value}: @governed(as:) expects one of ${GOVERNANCE_CLASSES.join(', ')}; got ${name}`);
  return known;
}

/** The annotation of that name, or undefined. */
export function findDirective(node: Annotated, name: string): ConstDirectiveNode | undefined {
  return node.directives?.find((each) => each.name.value === name);
}

/** The argument's value; undefined when it is not given. */
export function readArgument(directive: ConstDirectiveNode, name: string): string | number | boolean | undefined {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** The argument's text. @throws Error when it is not given */
export function requireArgument(directive: ConstDirectiveNode, name: string): string {
  const value = readArgument(directive, name);
  if (typeof value !== 'string') throw new Error(`@${directive.name.value} needs the text argument ${name}`);
  return value;
}

/** The argument's texts; empty when it is not given. */
export function readTexts(directive: ConstDirectiveNode, name: string): string[] {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.LIST
    ? value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []))
    : [];
}

/** The argument's whole numbers; empty when it is not given. */
export function readNumbers(directive: ConstDirectiveNode, name: string): number[] {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.LIST
    ? value.values.flatMap((each) => (each.kind === Kind.INT ? [Number(each.value)] : []))
    : [];
}
