/**
 * Handles enum values that a center declares but the contract does not have. In rows they are replaced by the fallback
 * that the contract declares, or by null. Statistics that are grouped by such a value are refused, since the contract
 * has no name for that group.
 */
import { getNamedType, isEnumType } from 'graphql';
import type { Contract, Dimension } from '../../subgraphs/contract/model.ts';
import type { FieldFault } from '../centers/outcome.ts';
import type { EdgePlan, ObjectField, ObjectPlan, StatisticsShape, Task, WholePlan } from '../plan/plan.ts';

export interface ValueScope {
  readonly prefix: string;
  readonly contract: Contract;
  /**
   * Values that the center's schema adds to the contract, as `Enum.VALUE`. Validation rejects any other unknown value.
   */
  readonly extraValues: ReadonlySet<string>;
}

export interface ReplacedValues {
  readonly value: unknown;
  /** An UNKNOWN_VALUE fault for each field in which a value was replaced. */
  readonly faults: readonly FieldFault[];
  /** An UNKNOWN_VALUE fault for each grouping field with such a value. If there is one, the statistics are refused. */
  readonly refused: readonly FieldFault[];
}

/**
 * @param value as received, not yet validated. Parts of an unexpected shape are returned unchanged; validation rejects
 * them later.
 */
export function replaceUnknownValues(scope: ValueScope, task: Task, value: unknown): ReplacedValues {
  const replacer = new Replacer(scope);
  const replaced = replacer.replaceTask(task, value);
  return { value: replaced, faults: listFaults(replacer.fields), refused: listFaults(replacer.refused) };
}

function listFaults(fields: ReadonlySet<string>): FieldFault[] {
  return [...fields].sort().map((field) => ({ field, code: 'UNKNOWN_VALUE' }));
}

type Value = Readonly<Record<string, unknown>>;

class Replacer {
  readonly fields = new Set<string>();
  readonly refused = new Set<string>();
  readonly #scope: ValueScope;

  constructor(scope: ValueScope) {
    this.#scope = scope;
  }

  replaceTask(task: Task, value: unknown): unknown {
    switch (task.kind) {
      case 'whole':
        return this.#replaceWhole(task.whole, value);
      case 'row':
        return this.#replaceObject(task.object, value);
      case 'entities':
        return mapItems(value, (each, index) => {
          const entity = task.entities[index];
          return entity ? this.#replaceObject(entity.object, each) : each;
        });
    }
  }

  #replaceWhole(whole: WholePlan, value: unknown): unknown {
    if (!isObject(value)) return value;
    if (whole.shape.kind === 'statistics') this.#refuseGroups(whole.shape, value[`${this.#scope.prefix}groups`]);
    const replaced = whole.rows.map(({ selected, item }) => [
      selected.key,
      mapItems(value[selected.key], (row) => this.#replaceRow(item, row)),
    ]);
    return { ...value, ...Object.fromEntries(replaced) };
  }

  #replaceRow(item: EdgePlan | ObjectPlan, row: unknown): unknown {
    if (!('kind' in item)) return this.#replaceObject(item, row);
    if (!isObject(row)) return row;
    const nodes = item.nodes.map(({ selected, object }) => [
      selected.key,
      this.#replaceObject(object, row[selected.key]),
    ]);
    return { ...row, ...Object.fromEntries(nodes) };
  }

  #replaceObject(object: ObjectPlan, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.#replaceObject(object, each));
    if (!isObject(value)) return value;
    const fields = object.fields.filter(({ selected }) => selected.key in value);
    const replaced = fields.map((field) => [field.selected.key, this.#replaceField(object, field, value)]);
    return { ...value, ...Object.fromEntries(replaced) };
  }

  #replaceField({ typeName }: ObjectPlan, field: ObjectField, object: Value): unknown {
    const { selected } = field;
    const value = object[selected.key];
    switch (field.kind) {
      case 'leaf': {
        const type = selected.field && getNamedType(selected.field.type);
        return isEnumType(type) ? this.#replaceLeaf(type.name, `${typeName}.${selected.name}`, value) : value;
      }
      case 'object':
        return this.#replaceObject(field.object, value);
      case 'whole':
        return this.#replaceWhole(field.whole, value);
    }
  }

  /** In a list, all unknown values become one fallback, or are removed if there is no fallback. */
  #replaceLeaf(enumName: string, field: string, value: unknown): unknown {
    const { contract, extraValues } = this.#scope;
    const isExtra = (each: unknown): boolean => typeof each === 'string' && extraValues.has(`${enumName}.${each}`);
    if (Array.isArray(value) ? !value.some(isExtra) : !isExtra(value)) return value;
    this.fields.add(field);
    const fallback = contract.fallbacks.get(enumName) ?? null;
    if (!Array.isArray(value)) return fallback;
    const known = (value as unknown[]).map((each) => (isExtra(each) ? fallback : each));
    return [...new Set(known)].filter((each) => each !== null || value.includes(null));
  }

  #refuseGroups({ collection, dimensions }: StatisticsShape, groups: unknown): void {
    if (!Array.isArray(groups)) return;
    for (const group of groups as readonly unknown[]) {
      const keys = isObject(group) && Array.isArray(group['keys']) ? (group['keys'] as readonly unknown[]) : [];
      for (const [index, key] of keys.entries()) {
        const dimension = dimensions[index];
        if (dimension && isObject(key) && this.#isExtraKey(dimension, key['value']))
          this.refused.add(nameField(collection.typeName, dimension));
      }
    }
  }

  #isExtraKey({ field, inner }: Dimension, value: unknown): boolean {
    const { kind, typeName } = inner ?? field;
    return kind === 'enum' && typeof value === 'string' && this.#scope.extraValues.has(`${typeName}.${value}`);
  }
}

/** Returns `Scholar.status`, for example, or `DisciplineAssignment.group` for a field of an embedded value. */
function nameField(typeName: string, { field, inner }: Dimension): string {
  return inner ? `${field.typeName}.${inner.name}` : `${typeName}.${field.name}`;
}

/**
 * Returns an UNKNOWN_VALUE fault for each enum field in a filter or order of the task if the center has extra values
 * for that enum. The center filters and orders by its original values, so a row that is shown with the fallback does
 * not match a filter for the fallback.
 * @param extraValues values that the center's schema adds to the contract, as `Enum.VALUE`
 */
export function listConditionFaults(task: Task, extraValues: ReadonlySet<string>): FieldFault[] {
  if (extraValues.size === 0) return [];
  const enums = new Set([...extraValues].map((each) => each.split('.')[0]));
  const conditions = listWholes(task).flatMap((whole) => whole.conditions);
  return listFaults(new Set(conditions.filter((each) => enums.has(each.enumName)).map((each) => each.field)));
}

function listWholes(task: Task): WholePlan[] {
  switch (task.kind) {
    case 'whole':
      return listInWhole(task.whole);
    case 'row':
      return listInObject(task.object);
    case 'entities':
      return task.entities.flatMap((entity) => listInObject(entity.object));
  }
}

function listInWhole(whole: WholePlan): WholePlan[] {
  const objects = whole.rows.flatMap(({ item }) => ('kind' in item ? item.nodes.map((node) => node.object) : [item]));
  return [whole, ...objects.flatMap(listInObject)];
}

function listInObject({ fields }: ObjectPlan): WholePlan[] {
  return fields.flatMap((field) => {
    switch (field.kind) {
      case 'leaf':
        return [];
      case 'object':
        return listInObject(field.object);
      case 'whole':
        return listInWhole(field.whole);
    }
  });
}

function mapItems(items: unknown, change: (item: unknown, index: number) => unknown): unknown {
  return Array.isArray(items) ? (items as unknown[]).map(change) : items;
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
