/** Which enum fields a list or statistics is filtered or ordered by: a center that knows more values decides by what nobody is shown. */
import type { Filter } from '../../subgraphs/contract/filter.ts';
import type { Collection, Field } from '../../subgraphs/contract/model.ts';
import type { EnumCondition, WholeShape } from './plan.ts';

export function listEnumConditions(collection: Collection, filter: Filter, shape: WholeShape): EnumCondition[] {
  const ordered = shape.kind === 'list' ? toCondition(collection.typeName, shape.order.field) : [];
  const found = [...listFiltered(collection.typeName, filter), ...ordered];
  return [...new Map(found.map((each) => [each.field, each])).values()];
}

/** @param typeName of the rows, or of the embedded values, that the filter is on */
function listFiltered(typeName: string, filter: Filter): EnumCondition[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap((each) => listFiltered(typeName, each));
    case 'not':
      return listFiltered(typeName, filter.of);
    case 'some':
      return listFiltered(filter.field.typeName, filter.of);
    case 'in':
    case 'range':
    case 'isNull':
    case 'startsWith':
    case 'contains':
      return toCondition(typeName, filter.field);
  }
}

function toCondition(typeName: string, { kind, name, typeName: enumName }: Field): EnumCondition[] {
  return kind === 'enum' ? [{ field: `${typeName}.${name}`, enumName }] : [];
}
