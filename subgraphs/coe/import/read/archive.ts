/** Reads and writes zip archives with fflate. Before unpacking, it checks bounds on entries, bytes and the compression ratio. */
import { unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';

export interface ArchiveBounds {
  readonly entries: number;
  /** The unpacked size of all entries together. */
  readonly bytes: number;
  /** The largest compression ratio of an entry of more than a megabyte. */
  readonly ratio: number;
}

export type ReadArchive =
  | { readonly kind: 'read'; readonly entries: ReadonlyMap<string, Buffer> }
  /** `none`: not an archive, or a damaged one. `large`: beyond the bounds. */
  | { readonly kind: 'refused'; readonly why: 'none' | 'large' };

const MEGABYTE = 1024 * 1024;

class Refusal extends Error {
  readonly why: 'none' | 'large';
  constructor(why: 'none' | 'large') {
    super(why);
    this.why = why;
  }
}

/**
 * Unpacks the entries that the archive's directory names. No entry yields more bytes than the directory states, whatever
 * follows in the archive.
 */
export function readArchive(bytes: Uint8Array, bounds: ArchiveBounds): ReadArchive {
  let [entries, packed, unpacked] = [0, 0, 0];
  try {
    const found = unzipSync(bytes, {
      filter({ size, originalSize }) {
        entries += 1;
        packed += size;
        unpacked += originalSize;
        if (packed > bytes.length) throw new Refusal('none'); // entries that overlap
        const isDense = originalSize > MEGABYTE && originalSize > bounds.ratio * size;
        if (entries > bounds.entries || unpacked > bounds.bytes || isDense) throw new Refusal('large');
        return true;
      },
    });
    return {
      kind: 'read',
      entries: new Map(Object.entries(found).map(([name, content]) => [name, toBuffer(content)])),
    };
  } catch (error) {
    return { kind: 'refused', why: error instanceof Refusal ? error.why : 'none' }; // other errors are those of fflate
  }
}

function toBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** An uncompressed archive of exactly these entries, for a reader in this process. */
export function packEntries(entries: ReadonlyMap<string, Buffer>): Buffer {
  return toBuffer(zipSync(Object.fromEntries(entries), { level: 0 }));
}

export interface Entry {
  readonly name: string;
  readonly texts: AsyncIterable<string>;
}

/** The limit of the format's size fields. */
const MOST_BYTES = 2 ** 32 - 1;

/** Yields the bytes of an archive. Memory holds one text at a time. @throws Error if the archive is too large for the format */
export async function* writeArchive(entries: AsyncIterable<Entry>, mtime: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let written = 0;
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    written += chunk.length;
    ready.push(chunk);
  });
  const take = function* (name: string, bytes: number): Generator<Uint8Array> {
    if (Math.max(written, bytes) > MOST_BYTES)
      throw new Error(`with ${name} the archive would have more than 4 GB: use the tools of the store`);
    const chunks = ready;
    ready = [];
    yield* chunks;
  };
  for await (const { name, texts } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    archive.add(file);
    let bytes = 0;
    for await (const text of texts) {
      const chunk = Buffer.from(text);
      bytes += chunk.length;
      file.push(chunk);
      yield* take(name, bytes);
    }
    file.push(new Uint8Array(0), true);
    yield* take(name, bytes);
  }
  archive.end();
  yield* take('its directory', 0);
}
