/** Moves the rows of a random world to other centers: ids name owners, so every id and reference is written anew. */
import { centerOf, localOf, type OracleRows } from './oracle/rows.ts';

/**
 * @param toCenter the new owner of what a center held; of two centers that become one, rows stay apart by their old names
 */
export function movePartition(rows: OracleRows, toCenter: (center: string) => string): OracleRows {
  const text = JSON.stringify(rows, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'center') return toCenter(value);
    const [, center, code] = /^([a-z-]+):([A-Za-z]+):[\w.-]+$/.exec(value) ?? [];
    return center !== undefined && code !== undefined && code in rows
      ? `${toCenter(centerOf(value))}:${code}:${center}.${localOf(value)}`
      : value;
  });
  return JSON.parse(text) as OracleRows; // the shape is kept
}
