/** Prints what counts the different values of shared fields: the keys, the argument that names them, and the field with the result. */
import type { Collection } from '../model.ts';
import { describeUse, printDescription, toWords } from './describe.ts';

/** `enum PartnershipKey`; nothing for a collection without shared fields. */
export function printKeyEnum({ typeName, plural, keys }: Collection): string {
  if (keys.length === 0) return '';
  const values = keys.map(
    ({ name, field }) =>
      `${printDescription(describeUse('Count the different values of', field.name, field))}${name} @governed(as: "${field.governance}")`,
  );
  return `${printDescription(`A field of ${toWords(plural)} whose values mean the same at every center, so that each value counts once.`)}enum ${typeName}Key { ${values.join('\n')} }`;
}

export function printDistinctArgument({ typeName, keys }: Collection): string {
  return keys.length === 0
    ? ''
    : `${printDescription('The keys whose different values are counted: at most three.')}distinct: [${typeName}Key!]`;
}

export function printDistinctField({ keys }: Collection): string {
  if (keys.length === 0) return '';
  return `${printDescription('The different values of each entry of `distinct`, in that order. Empty without `distinct`.')}distinct: [Distinct!]! @merge(with: "UNION")`;
}
