/** The names that a center has in MongoDB: its database, and the collections of its generations. */

/** The one document about the store is in it. */
export const CONTROL = 'control';

const PLACEHOLDER = '{center}';

/**
 * The database of a center: the path of the URI, in which `{center}` stands for the center; without a path `lhs_<center>`.
 * Also the URI without the placeholder, which the driver would take for a name.
 */
export function readDatabaseName(uri: string, center: string): { readonly database: string; readonly uri: string } {
  const id = center.replaceAll('-', '_');
  const [, head = uri, path = '', options = ''] = /^([^:]*:\/\/[^/]*\/)([^?]*)(.*)$/s.exec(uri) ?? [];
  const filled = path.replace(PLACEHOLDER, id).replace(encodeURIComponent(PLACEHOLDER), id);
  return { uri: head + filled + options, database: filled === '' ? `lhs_${id}` : decodeURIComponent(filled) };
}

/** Rows of one collection of one generation: dropped as a whole when the generation goes. */
export function toRowsName(generation: number, code: string): string {
  return `rows_${generation}_${code}`;
}

/** The generation whose rows a collection of the database holds; undefined for one that is none of ours. */
export function readGeneration(name: string): number | undefined {
  const digits = /^rows_(\d+)_[A-Za-z]+$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
