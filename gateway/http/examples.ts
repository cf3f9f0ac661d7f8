/** The explorer's example questions: the scenarios of the tests, read from their folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  /** The scenario's folder. */
  readonly name: string;
  /** The comment that opens the query: the question in one sentence. */
  readonly question: string;
  readonly query: string;
  /** JSON text; empty when the query has no variables. */
  readonly variables: string;
}

/** The examples by the name of their folder; none where the folder is missing (an installation without tests). */
export function readExamples(folder: string): Example[] {
  return listFolder(folder)
    .sort()
    .flatMap((name) => {
      const query = readIfPresent(join(folder, name, 'query.graphql'));
      if (query === undefined) return [];
      return [
        {
          name,
          question: readQuestion(query) ?? name,
          query,
          variables: readIfPresent(join(folder, name, 'variables.json')) ?? '',
        },
      ];
    });
}

/** The opening comment of a query, in one line. */
export function readQuestion(query: string): string | undefined {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comment = lines.slice(0, end === -1 ? lines.length : end);
  const text = comment
    .map((line) => line.slice(1).trim())
    .join(' ')
    .trim();
  return text === '' ? undefined : text;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
