/** Reads and writes zip archives, by fflate. What is read is bounded before it is unpacked: entries, bytes, and how much more there may be of them unpacked. */
import { unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';

export interface ArchiveBounds {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
  /** Times that an entry of more than a megabyte may grow when it is unpacked. */
  readonly ratio: number;
}

export type ReadArchive =
  | { readonly kind: 'read'; readonly entries: ReadonlyMap<string, Buffer> }
  /** `none`: no archive, cut off or damaged. `large`: beyond the bounds. */
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
 * The entries that the archive's directory names, unpacked. An entry gives no more bytes than the directory says that it
 * has, whatever follows in the archive.
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
    return { kind: 'refused', why: error instanceof Refusal ? error.why : 'none' }; // else what fflate says of an archive
  }
}

function toBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** An archive of these entries and nothing else, not compressed: for a reader in this process. */
export function packEntries(entries: ReadonlyMap<string, Buffer>): Buffer {
  return toBuffer(zipSync(Object.fromEntries(entries), { level: 0 }));
}

export interface Entry {
  readonly name: string;
  readonly texts: AsyncIterable<string>;
}

/** The format has no more room in the fields of a size. */
const MOST_BYTES = 2 ** 32 - 1;

/** The bytes of an archive, as its entries come: memory holds one text at a time. @throws Error where the format has no room for them */
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
