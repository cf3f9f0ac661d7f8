/** A line of a log as a person reads it: the message of a JSON line, any other as it is. */
import { isObject } from '../client.ts';

export function printLogLine(line: string): string {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && typeof value['msg'] === 'string' ? value['msg'] : line;
  } catch {
    return line; // no JSON: a stack of Node's, or what another program wrote
  }
}
