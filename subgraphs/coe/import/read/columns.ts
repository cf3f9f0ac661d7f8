/** The tables of the contract and their columns, as the files of an import name them. */
import type { Collection, Contract, EmbeddedType, Field } from '../../../contract/model.ts';

export interface Column {
  readonly name: string;
  /** May the file leave it out? */
  readonly isOptional: boolean;
}

/** What one file of an import fills. */
export type TableKind =
  | {
      readonly kind: 'collection';
      readonly file: string;
      readonly collection: Collection;
      readonly columns: readonly Column[];
    }
  | {
      readonly kind: 'embedded';
      readonly file: string;
      readonly type: EmbeddedType;
      readonly bearer: Collection;
      readonly columns: readonly Column[];
    };

/** Which columns a file may lack: those that the importer fills from the registry. */
const isCopied = ({ copied }: Field): boolean => copied !== undefined;

/** In a file of an earlier release: also those that the contract may have gained since. */
export const isNotRequired = (field: Field): boolean => isCopied(field) || !field.isRequired;

/** Collections first, in the order of the contract. */
export function listTables(contract: Contract, mayLack = isCopied): readonly TableKind[] {
  return [
    ...contract.collections.map(
      (collection) =>
        ({
          kind: 'collection',
          file: collection.file,
          collection,
          columns: listColumns(collection.fields, mayLack),
        }) as const,
    ),
    ...[...contract.embedded.values()].map(
      (type) =>
        ({
          kind: 'embedded',
          file: type.file,
          type,
          bearer: requireBearer(contract, type),
          columns: listEmbeddedColumns(type, mayLack),
        }) as const,
    ),
  ];
}

/** The columns of a file, as the contract names them. */
export function listColumns(fields: readonly Field[], mayLack = isCopied): Column[] {
  return fields.flatMap((field) => (field.column ? [{ name: field.column.name, isOptional: mayLack(field) }] : []));
}

/** As `listColumns`, with the column that names the row in front. */
export function listEmbeddedColumns(type: EmbeddedType, mayLack = isCopied): Column[] {
  return [{ name: type.of, isOptional: false }, ...listColumns(type.fields, mayLack)];
}

function requireBearer(contract: Contract, type: EmbeddedType): Collection {
  const bearer = contract.byCode.get(type.of);
  if (!bearer) throw new Error(`the contract embeds ${type.typeName} in ${type.of}, which is no collection`);
  return bearer;
}
