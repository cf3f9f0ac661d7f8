/** Streams the bytes of a file, makes their digest on the way, and notices when somebody writes to it meanwhile. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Contract } from '../../../contract/model.ts';
import { FaultList } from '../report/importReport.ts';
import { explainFileError } from './explainFileError.ts';
import { listInput, type ImportPaths, type InputFile } from './listInput.ts';

/** The digests of files by name, as they are read. */
export type Digests = Map<string, string>;

const CHUNK_BYTES = 256 * 1024;

/** What is wrong with the file is noted as a fault; then the bytes end early. */
export async function* readBytes(file: InputFile, digests: Digests, faults: FaultList): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  try {
    const before = await stat(file.path);
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) {
      hash.update(chunk as Buffer); // a stream without an encoding gives bytes
      yield chunk as Buffer;
    }
    const after = await stat(file.path);
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) {
      faults.add(
        { file: file.name },
        {
          expected: 'a file that stays as it is while it is read',
          found: 'one that was changed meanwhile',
          hint: 'import again when it is complete',
        },
      );
    }
    keep(file, hash, digests);
  } catch (error) {
    if (!isFileError(error)) throw error;
    faults.add({ file: file.name }, { expected: 'a file that can be read', found: explainFileError(error) });
  }
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

function keep(file: InputFile, hash: Hash, digests: Digests): void {
  digests.set(file.name, hash.digest('hex'));
}

/** How much of a file may be held. */
export interface SizeLimit {
  readonly megabytes: number;
  readonly of: string;
  readonly hint: string;
}

const MEGABYTE = 1024 * 1024;

/** The whole file; for those that are small, or that can only be read whole. Undefined when there is a fault. */
export async function readWhole(
  file: InputFile,
  { digests, faults }: { readonly digests: Digests; readonly faults: FaultList },
  { megabytes, of, hint }: SizeLimit,
): Promise<Buffer | undefined> {
  const before = faults.count;
  const chunks: Buffer[] = [];
  let { bytes } = file;
  // What is too large is not read at all; what grows beyond it meanwhile, no further.
  if (bytes <= megabytes * MEGABYTE) {
    bytes = 0;
    for await (const chunk of readBytes(file, digests, faults)) {
      bytes += chunk.length;
      if (bytes > megabytes * MEGABYTE) break;
      chunks.push(chunk);
    }
  }
  if (bytes > megabytes * MEGABYTE)
    faults.add(
      { file: file.name },
      { expected: `${of} of at most ${megabytes} MB`, found: `${Math.ceil(bytes / MEGABYTE)} MB`, hint },
    );
  return faults.count === before ? Buffer.concat(chunks) : undefined;
}

/** By which a change of the files is known. The contract is a part of it: when it gains a field, the same files make other rows. */
export function digestAll(digests: Digests, contract: Contract): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([contract.collections, [...contract.embedded], [...contract.enums]]));
  for (const [name, digest] of [...digests].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\n${name} ${digest}`);
  return hash.digest('hex');
}

/** The digest that an import of these files would have. */
export async function digestInput(paths: ImportPaths, contract: Contract): Promise<string> {
  const faults = new FaultList(); // an import tells them; here they only make the digest another one
  const digests: Digests = new Map();
  for (const file of await listInput(paths, contract, faults)) {
    for await (const chunk of readBytes(file, digests, faults)) void chunk;
  }
  return digestAll(digests, contract);
}
