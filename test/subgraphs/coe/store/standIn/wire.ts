/** MongoDB's wire protocol as far as the driver uses it: OP_MSG, and OP_QUERY for its first greeting alone. */
import { deserialize, serialize, type Document } from 'bson';

export interface Request {
  readonly id: number;
  readonly form: 'message' | 'greeting';
  /** The command, with the documents that came beside it put where they belong. */
  readonly command: Document;
}

const HEADER = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;

/** Takes the messages that have come as a whole; gives the rest back. */
export function takeMessages(bytes: Buffer): { readonly requests: readonly Request[]; readonly rest: Buffer } {
  const requests: Request[] = [];
  let rest = bytes;
  while (rest.length >= HEADER && rest.length >= rest.readInt32LE(0)) {
    const length = rest.readInt32LE(0);
    requests.push(readMessage(rest.subarray(0, length)));
    rest = rest.subarray(length);
  }
  return { requests, rest };
}

function readMessage(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const code = message.readInt32LE(12);
  if (code === OP_MSG) return { id, form: 'message', command: readSections(message) };
  if (code !== OP_QUERY) throw new Error(`the stand-in knows OP_MSG and OP_QUERY, got ${code}`);
  const nameEnd = message.indexOf(0, HEADER + 4);
  return { id, form: 'greeting', command: read(message, nameEnd + 9) };
}

function readSections(message: Buffer): Document {
  const end = message.length - (message.readUInt32LE(HEADER) & CHECKSUM_PRESENT ? 4 : 0);
  let command: Document = {};
  for (let at = HEADER + 4; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (kind === 0) command = { ...read(message, at + 1), ...command };
    else command = { ...command, ...readSequence(message.subarray(at + 1, at + 1 + size)) };
    at += 1 + size;
  }
  return command;
}

/** A size, a name, then documents one behind the other. */
function readSequence(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < section.length; at += section.readInt32LE(at)) documents.push(read(section, at));
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}

function read(bytes: Buffer, at: number): Document {
  return deserialize(bytes.subarray(at, at + bytes.readInt32LE(at)));
}

export function printReply({ id, form }: Request, reply: Document): Buffer {
  const body = serialize(reply);
  // OP_REPLY: flags, cursor, starting from, number returned. OP_MSG: flags, then one section of kind 0.
  const head = form === 'greeting' ? Buffer.alloc(20) : Buffer.alloc(5);
  if (form === 'greeting') head.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER);
  header.writeInt32LE(HEADER + head.length + body.length, 0);
  header.writeInt32LE(id, 8);
  header.writeInt32LE(form === 'greeting' ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, head, body]);
}
