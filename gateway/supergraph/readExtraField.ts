/** Reads a field that a center serves beyond the contract: what of it the graph could show. */
import { Kind, print } from 'graphql';
import { findDirective, readGovernance } from '../../subgraphs/contract/annotations.ts';
import { listShowFaults, type ExtensionField, type ExtensionScope } from '../../subgraphs/contract/extension.ts';
import type { ExtraField } from '../centers/drift.ts';

export function readExtraField(scope: ExtensionScope, field: ExtensionField): ExtraField {
  const { typeName, node } = field;
  const coordinate = `${typeName}.${node.name.value}`;
  const inherited = scope.contract.byType.get(typeName)?.governance ?? 'CONSORTIUM';
  if (listShowFaults(scope, field).length > 0) return { coordinate, governance: inherited };
  const type = print(node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type);
  return {
    coordinate,
    type,
    governance: findDirective(node, 'governed') ? readGovernance(node, inherited) : inherited,
  };
}
