/** Makes sure that the arms answer the same: what differs is no comparison. */
import { isObject, ToolFault, type JsonObject } from '../client.ts';
import { askOnce } from './askOnce.ts';
import { isAsked, type Arm } from './compare.ts';
import type { Shape } from './shapes.ts';

/** Every arm must answer with as many rows as the others, and those that merge with the same rows in the same order. @throws ToolFault */
export async function verifyArms(arms: readonly Arm[], shape: Shape): Promise<void> {
  const counts = new Map<string, number>();
  const orders = new Map<string, string>();
  for (const arm of arms.filter((each) => isAsked(each, shape))) {
    const { data } = await askOnce(arm.url, { operationName: shape.name, query: arm.toQuery(shape) }, arm.headers);
    if (!isObject(data)) throw new ToolFault(`The arm ${arm.name} answered the ${shape.title} without data.`);
    // The floor lays what it does not merge side by side; how much that is follows from the calls, which are ours.
    if (arm.form === 'beside') continue;
    counts.set(arm.name, arm.form === 'aliased' ? shape.countAliasedRows(data) : shape.countRows(data));
    if (arm.form === 'whole') orders.set(arm.name, listIds(data).join(' '));
  }
  const values = [...counts.values()];
  if (values.some((value) => value < 1 || value !== values[0])) {
    throw new ToolFault(
      `Expected every arm to answer the ${shape.title} with the same rows, got ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}.`,
    );
  }
  if (new Set(orders.values()).size > 1)
    throw new ToolFault(
      `Expected ${[...orders.keys()].join(', ')} to answer the ${shape.title} with the same rows in the same order; they differ.`,
    );
}

/** Of the rows of all pages, in their order. */
export function listIds(data: JsonObject): unknown[] {
  return Object.values(data).flatMap((part) =>
    isObject(part) && Array.isArray(part['nodes'])
      ? part['nodes'].map((row: unknown) => (isObject(row) ? row['id'] : undefined))
      : [],
  );
}
