/** Prints what counts the different values of shared fields: the keys, the argument that names them, the field that answers. */
import type { Collection } from '../model.ts';
import { printDescription } from './printField.ts';

/** `enum PartnershipKey`; nothing where a collection shares nothing. */
export function printKeyEnum({ typeName, keys }: Collection): string {
  if (keys.length === 0) return '';
  const values = keys.map(
    ({ name, field }) =>
      `${printDescription('', [`class ${field.governance}`, ...(field.isList ? ['a row may have several'] : [])])}${name} @governed(as: "${field.governance}")`,
  );
  return `${printDescription('What means the same at every center, so that different values can be counted over all of them.')}enum ${typeName}Key { ${values.join('\n')} }`;
}

export function printDistinctArgument({ typeName, keys }: Collection): string {
  return keys.length === 0 ? '' : `"Up to three." distinct: [${typeName}Key!]`;
}

export function printDistinctField({ keys }: Collection): string {
  if (keys.length === 0) return '';
  return `${printDescription('The different values of each key of `distinct`, in its order; empty without `distinct`.')}distinct: [Distinct!]! @merge(with: "UNION")`;
}
