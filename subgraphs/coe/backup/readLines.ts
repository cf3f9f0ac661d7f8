/** The lines of a gzipped text, read in chunks; faults of the compression become sentences. */
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFault } from './format.ts';

/** No row is that long; a file that pretends so must not fill the memory. */
const MAX_LINE = 16 * 1024 * 1024;

/** @throws BackupFault when the file is no gzip, is cut off or damaged, or ends within a line */
export async function* readLines(file: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of gunzip(file)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE)
      throw new BackupFault(`expected lines of at most ${MAX_LINE} characters, got a longer one`);
    yield* lines;
  }
  if (rest !== '') throw new BackupFault('the backup is not whole: it ends within a line');
}

async function* gunzip(file: Readable): AsyncGenerator<string> {
  const unzipped = createGunzip();
  // A file that cannot be read ends the decompression, whose reader is told.
  file.on('error', (error) => unzipped.destroy(error));
  file.pipe(unzipped).setEncoding('utf8');
  try {
    for await (const chunk of unzipped) yield chunk as string; // the encoding was set
  } catch (error) {
    throw isZlib(error) ? new BackupFault(`the backup is cut off or damaged: ${error.message}`) : error;
  } finally {
    file.destroy();
  }
}

function isZlib(error: unknown): error is { readonly code: string; readonly message: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'message' in error &&
    'code' in error &&
    String(error.code).startsWith('Z_')
  );
}
