/** Puts the declared fallback in place of enum values that a center knows and the contract does not: its text never reaches a client. */
import { getNamedType, isEnumType } from 'graphql';
import type { Collection, Contract, Dimension } from '../../subgraphs/contract/model.ts';
import type { FieldFault } from '../centers/outcome.ts';
import type { EdgePlan, ObjectField, ObjectPlan, StatisticsShape, Task, WholePlan } from '../plan/plan.ts';
import { joinGroups, type ChangedGroup } from './joinGroups.ts';
import { isObject } from '../transport/scatter.ts';

export interface MendScope {
  readonly prefix: string;
  readonly contract: Contract;
  /** `Enum.VALUE` that the center's own schema declares; any other text stays what it is: a fault. */
  readonly extraValues: ReadonlySet<string>;
}

export interface Mended {
  readonly value: unknown;
  /** UNKNOWN_VALUE, for each field of which a value was replaced. */
  readonly faults: readonly FieldFault[];
}

/** @param value as sent, not yet checked: whatever has another shape is left for the check */
export function mendUnknownValues(scope: MendScope, task: Task, value: unknown): Mended {
  const mender = new Mender(scope);
  const mended = mender.mendTask(task, value);
  return { value: mended, faults: [...mender.fields].sort().map((field) => ({ field, code: 'UNKNOWN_VALUE' })) };
}

class Mender {
  readonly fields = new Set<string>();
  readonly #scope: MendScope;

  constructor(scope: MendScope) {
    this.#scope = scope;
  }

  mendTask(task: Task, value: unknown): unknown {
    switch (task.kind) {
      case 'whole':
        return this.#mendWhole(task.whole, value);
      case 'row':
        return this.#mendObject(task.object, value);
      case 'entities':
        return Array.isArray(value)
          ? value.map((each: unknown, index) => this.#mendEntity(task.entities[index]?.object, each))
          : value;
    }
  }

  #mendEntity(object: ObjectPlan | undefined, value: unknown): unknown {
    return object ? this.#mendObject(object, value) : value;
  }

  #mendWhole(whole: WholePlan, value: unknown): unknown {
    if (!isObject(value)) return value;
    const rows = whole.rows.map(
      ({ selected, item }) => [selected.key, this.#mendRows(item, value[selected.key])] as const,
    );
    const key = `${this.#scope.prefix}groups`;
    const groups =
      whole.shape.kind === 'statistics' && key in value
        ? [[key, this.#mendGroups(whole.shape, value[key])] as const]
        : [];
    return { ...value, ...Object.fromEntries<unknown>([...rows, ...groups]) };
  }

  #mendRows(item: EdgePlan | ObjectPlan, rows: unknown): unknown {
    if (!Array.isArray(rows)) return rows;
    return rows.map((row: unknown) => {
      if (!('kind' in item)) return this.#mendObject(item, row);
      if (!isObject(row)) return row;
      return {
        ...row,
        ...Object.fromEntries(
          item.nodes.map((node) => [node.selected.key, this.#mendObject(node.object, row[node.selected.key])]),
        ),
      };
    });
  }

  #mendObject(object: ObjectPlan, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.#mendObject(object, each));
    if (!isObject(value)) return value;
    const fields = object.fields.filter((field) => field.selected.key in value);
    return {
      ...value,
      ...Object.fromEntries(
        fields.map((field) => [field.selected.key, this.#mendField(object.typeName, field, value[field.selected.key])]),
      ),
    };
  }

  #mendField(typeName: string, field: ObjectField, value: unknown): unknown {
    switch (field.kind) {
      case 'leaf': {
        const type = field.selected.field && getNamedType(field.selected.field.type);
        return isEnumType(type) ? this.#mendLeaf(type.name, `${typeName}.${field.selected.name}`, value) : value;
      }
      case 'object':
        return this.#mendObject(field.object, value);
      case 'whole':
        return this.#mendWhole(field.whole, value);
    }
  }

  /** In a list each fallback stands once, and what has none is dropped. */
  #mendLeaf(enumName: string, field: string, value: unknown): unknown {
    if (!Array.isArray(value)) return this.#isExtra(enumName, value) ? this.#replace(enumName, field) : value;
    const given = value as readonly unknown[];
    if (!given.some((each) => this.#isExtra(enumName, each))) return value;
    return [
      ...new Set(
        given.flatMap((each) => (this.#isExtra(enumName, each) ? (this.#replace(enumName, field) ?? []) : [each])),
      ),
    ];
  }

  #mendGroups(shape: StatisticsShape, groups: unknown): unknown {
    if (!Array.isArray(groups)) return groups;
    const changed = (groups as readonly unknown[]).map((group) => this.#mendGroup(shape, group));
    const isChanged = changed.some((each) => each.isChanged);
    return isChanged ? joinGroups(changed, shape) : groups;
  }

  #mendGroup({ collection, dimensions }: StatisticsShape, group: unknown): ChangedGroup {
    const keys = isObject(group) ? group['keys'] : undefined;
    if (!Array.isArray(keys)) return { group, before: [], isChanged: false };
    const before = (keys as readonly unknown[]).map((key) => (isObject(key) ? key['value'] : undefined));
    const after = before.map((value, index) => this.#mendKey(collection, dimensions[index], value));
    const isChanged = after.some((value, index) => value !== before[index]);
    if (!isChanged) return { group, before, isChanged };
    return {
      group: {
        ...(group as object),
        keys: keys.map((key: unknown, index) => ({ ...(key as object), value: after[index] })),
      },
      before,
      isChanged,
    }; // objects: looked at above
  }

  #mendKey(collection: Collection, dimension: Dimension | undefined, value: unknown): unknown {
    const field = dimension?.inner ?? dimension?.field;
    if (!dimension || field?.kind !== 'enum' || !this.#isExtra(field.typeName, value)) return value;
    return this.#replace(
      field.typeName,
      `${dimension.inner ? dimension.field.typeName : collection.typeName}.${field.name}`,
    );
  }

  #isExtra(enumName: string, value: unknown): boolean {
    return typeof value === 'string' && this.#scope.extraValues.has(`${enumName}.${value}`);
  }

  #replace(enumName: string, field: string): string | null {
    this.fields.add(field);
    return this.#scope.contract.fallbacks.get(enumName) ?? null;
  }
}
