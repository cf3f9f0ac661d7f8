/** Reads the measures of a type: measured fields of a row, and counts of related things. */
import type { ConstDirectiveNode } from 'graphql';
import { readNumbers, requireArgument } from './annotations.ts';
import { toConstantName, type Field, type Measure, type Measured } from './model.ts';

/** @throws Error when bins are missing or not in ascending order */
export function readMeasured(directive: ConstDirectiveNode): Measured {
  const bins = readNumbers(directive, 'bins');
  const isAscending = bins.every((bin, index) => index === 0 || bin > (bins[index - 1] ?? bin));
  if (bins.length === 0 || !isAscending)
    throw new Error(
      `@${directive.name.value}: expected at least one bin, as lower ends in ascending order; got [${bins.join(', ')}]`,
    );
  return { unit: requireArgument(directive, 'unit'), bins };
}

/**
 * The measures of a type: those of its fields, in order, then the counted one.
 * @throws Error with the name of the type, when a measured field has no whole number, or its bins do not start at its minimum
 */
export function readMeasures(
  typeName: string,
  fields: readonly Field[],
  counted: ConstDirectiveNode | undefined,
): Measure[] {
  const measured = fields.flatMap((field) => (field.measured ? [toMeasure(typeName, field, field.measured)] : []));
  return counted ? [...measured, readCounted(typeName, fields, counted)] : measured;
}

function toMeasure(typeName: string, field: Field, measured: Measured): Measure {
  const { min = field.elapsed ? 0 : undefined, max = null } = field.column ?? {};
  if (field.kind !== 'int' || field.isList)
    throw new Error(
      `${typeName}.${field.name} is @measured: expected a single whole number, got ${field.isList ? 'a list' : field.kind}`,
    );
  if (min === undefined || measured.bins[0] !== min)
    throw new Error(
      `${typeName}.${field.name} is @measured: expected its first bin at the minimum in @column(min:); got ${String(measured.bins[0])} and ${String(min)}`,
    );
  return {
    name: toConstantName(field.name),
    description: field.description,
    ...measured,
    numbers: { kind: 'field', field },
    range: { min, max },
  };
}

function readCounted(typeName: string, fields: readonly Field[], directive: ConstDirectiveNode): Measure {
  const [each, of] = [requireArgument(directive, 'each'), requireArgument(directive, 'of')].map((name) => {
    const field = fields.find((known) => known.name === name);
    if (!field || field.isList || field.governance === 'SENSITIVE')
      throw new Error(`${typeName} is @counted by ${name}: expected a field with one value that is not SENSITIVE`);
    return field;
  });
  if (!each || !of) throw new Error('two names have two fields');
  const measured = readMeasured(directive);
  if (measured.bins[0] !== 0)
    throw new Error(`${typeName} is @counted: expected its first bin at 0, got ${String(measured.bins[0])}`);
  return {
    name: requireArgument(directive, 'name'),
    description: requireArgument(directive, 'description'),
    ...measured,
    numbers: { kind: 'counted', each, of },
    range: { min: 0, max: null },
  };
}
