/** Reads a zip archive by its directory, and packs it anew, so that a reader that goes by other parts of it sees the same. */
import { inflateRawSync } from 'node:zlib';

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const [END_SIZE, ENTRY_SIZE, LOCAL_SIZE] = [22, 46, 30];
const PACKED = 8;

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isPacked: boolean;
  readonly checksum: number;
  /** As it lies in the archive. */
  readonly packed: Buffer;
}

/** What the directory, which is at the end, names; undefined when the file is no such archive, or its entries overlap. */
export function listEntries(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + END_SIZE > bytes.length || bytes.readUInt32LE(end) !== END_MARK) return undefined;
  const entries: ZipEntry[] = [];
  let [at, room] = [bytes.readUInt32LE(end + 16), bytes.length];
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const packed = takePacked(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
    room -= packed?.length ?? 0;
    if (!packed || room < 0) return undefined;
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isPacked: bytes.readUInt16LE(at + 10) !== 0,
      checksum: bytes.readUInt32LE(at + 16),
      packed,
    });
    at += ENTRY_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function takePacked(bytes: Buffer, headerAt: number, size: number): Buffer | undefined {
  if (headerAt + LOCAL_SIZE > bytes.length) return undefined;
  const from = headerAt + LOCAL_SIZE + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  return from + size > bytes.length ? undefined : bytes.subarray(from, from + size);
}

/** Undefined when there is more than the room that is left, or it is damaged. */
export function unpack({ isPacked, packed }: ZipEntry, room: number): Buffer | undefined {
  try {
    return isPacked ? inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }) : packed;
  } catch {
    return undefined;
  }
}

/** An archive of these entries and nothing else, which says of each how large it truly is. */
export function packAnew(entries: readonly { readonly entry: ZipEntry; readonly size: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { entry, size } of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([describe(entry, size, name), name]);
    directory.push(toDirectoryEntry(local, name, at));
    parts.push(local, entry.packed);
    at += local.length + entry.packed.length;
  }
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END_MARK, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, each) => sum + each.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const [VERSION, NAMES_ARE_UTF8] = [20, 0x0800];

/** The header that stands before an entry, without the name. */
function describe({ isPacked, checksum, packed }: ZipEntry, size: number, name: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(LOCAL_MARK, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(NAMES_ARE_UTF8, 6);
  header.writeUInt16LE(isPacked ? PACKED : 0, 8);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

/** The directory repeats the header, and says where it is. */
function toDirectoryEntry(local: Buffer, name: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(ENTRY_SIZE);
  entry.writeUInt32LE(ENTRY_MARK, 0);
  entry.writeUInt16LE(VERSION, 4);
  local.copy(entry, 6, 4, LOCAL_SIZE);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}
