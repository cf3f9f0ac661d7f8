/** Writes a file atomically: others see all of it or nothing. Only its owner may read it. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainFileError } from '../import/read/files.ts';

/** @throws Error if the file exists or its folder does not. After any error, no part of the file remains. */
export async function writeFileWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${path}.part`;
  refuseExisting(path, 'name another file, or move it away');
  const file = await openPart(part);
  const forget = removeOnSignal(part);
  try {
    await pipeline(Readable.from(bytes), file.createWriteStream({ flush: true }));
    refuseExisting(path, 'it appeared meanwhile; name another file');
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    forget();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the cleanup on a signal, which then ends the process as usual. Returns a function that removes the handlers. */
function removeOnSignal(part: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(part, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => SIGNALS.forEach((signal) => void process.off(signal, end));
  SIGNALS.forEach((signal) => void process.on(signal, end));
  return forget;
}

async function openPart(part: string): Promise<FileHandle> {
  refuseExisting(part, 'another backup is writing it, or was killed; then remove it');
  try {
    return await open(part, 'wx', 0o600);
  } catch (error) {
    throw new Error(
      `expected a folder to write to at ${dirname(part)}, got ${explainFileError(error)}: create the folder, or name another file (a relative path starts at the folder of the project)`,
      { cause: error },
    );
  }
}

function refuseExisting(path: string, advice: string): void {
  if (existsSync(path)) throw new Error(`${path} exists and is not overwritten: ${advice}`);
}
