/** Reads the operation to ask from the files that a person names. */
import { dirname, join } from 'node:path';
import { isObject, ToolFault, type Operation } from './client.ts';

/** Without a file of variables, `variables.json` beside the operation is taken, as the scenarios have it. */
export function readOperation(
  file: string,
  variablesFile: string | undefined,
  readText: (path: string) => string,
): Operation {
  const query = readNamed(file, readText);
  if (query.trim() === '') throw new ToolFault(`Expected a GraphQL operation in ${file}, got an empty file.`);
  if (variablesFile !== undefined)
    return { query, variables: parseVariables(variablesFile, readNamed(variablesFile, readText)) };
  const beside = join(dirname(file), 'variables.json');
  const text = query.includes('$') ? readIfPresent(beside, readText) : undefined;
  return text === undefined ? { query } : { query, variables: parseVariables(beside, text) };
}

function readIfPresent(path: string, readText: (path: string) => string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseVariables(file: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ToolFault(`Expected JSON in ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isObject(value))
    throw new ToolFault(
      `Expected an object of variables in ${file}, such as {"first": 10}, got ${text.trim().slice(0, 40)}.`,
    );
  return value;
}

function readNamed(path: string, readText: (path: string) => string): string {
  try {
    return readText(path);
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new ToolFault(`Cannot read ${path}: ${reason}. Paths count from the folder of the project.`);
  }
}
