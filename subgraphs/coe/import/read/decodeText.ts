/** Turns the bytes of a CSV file into text, piece by piece, and recognises what spreadsheets do to it on the way. */
import type { FaultList, Place } from '../report/importReport.ts';

const SAVE_AS = 'in the spreadsheet choose "Save as", then "CSV UTF-8 (comma delimited)"';
const MAX_EXCERPT = 60;
const MAX_PIECE = 1024 * 1024;
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** The text, as far as it can be read: in another encoding too, so that the faults behind it are found at once. */
export async function* decodeText(
  place: Place,
  chunks: AsyncIterable<Buffer>,
  { faults, notes }: { readonly faults: FaultList; readonly notes: string[] },
): AsyncGenerator<string> {
  let decode: ((piece: Buffer) => string) | undefined;
  const lines = new LineDecoder();
  for await (const piece of cutAtLines(chunks)) {
    if (!decode) {
      if (isZip(piece)) {
        faults.add(place, {
          expected: 'a CSV file',
          found: 'a workbook (or another zip archive)',
          hint: `it was renamed rather than saved as CSV: name it .xlsx, or ${SAVE_AS}`,
        });
        return;
      }
      const wide = recogniseUtf16(piece);
      if (wide)
        faults.add(place, { expected: 'UTF-8', found: 'UTF-16 ("Unicode text" of a spreadsheet)', hint: SAVE_AS });
      const decoder = wide && new TextDecoder(wide);
      decode = decoder ? (bytes) => decoder.decode(bytes, { stream: true }) : (bytes) => lines.decode(bytes);
      const text = decode(piece);
      // A byte order mark is harmless: spreadsheets write it in front of UTF-8.
      if (text.startsWith('\uFEFF'))
        notes.push(`${place.file} begins with a byte order mark (BOM), which was passed over`);
      yield text.startsWith('\uFEFF') ? text.slice(1) : text;
    } else yield decode(piece);
  }
  lines.report(place, faults);
}

/** Pieces that end with a line, unless a line is endless: so no letter is cut in two. */
async function* cutAtLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = findEnd(bytes);
    if (end > 0) yield bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
  }
  if (rest.length > 0) yield rest;
}

function findEnd(bytes: Buffer): number {
  const end = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1;
  if (end > 0 || bytes.length < MAX_PIECE) return end;
  const ascii = bytes.findLastIndex((byte) => byte < 0x80) + 1;
  return ascii > 0 ? ascii : bytes.length;
}

function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}

function recogniseUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const enough = head.length / 4;
  if ((zeros[1] ?? 0) > enough) return 'utf-16le';
  return (zeros[0] ?? 0) > enough ? 'utf-16be' : undefined;
}

/** UTF-8, and Windows-1252 in the lines that are none. */
class LineDecoder {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #narrow = new TextDecoder('windows-1252');
  #linesBefore = 0;
  #badLines = 0;
  #first: { readonly row: number; readonly excerpt: string } | undefined;

  decode(piece: Buffer): string {
    const text = this.#tryUtf8(piece) ?? this.#decodeLines(piece);
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) this.#linesBefore += 1;
    return text;
  }

  report(place: Place, faults: FaultList): void {
    if (!this.#first) return;
    const where = this.#badLines === 1 ? 'this line' : `${this.#badLines} lines, of which this is the first`;
    faults.add(
      { ...place, row: this.#first.row },
      {
        expected: 'UTF-8',
        found: `bytes that are not UTF-8, in ${where}: ${this.#first.excerpt}`,
        isPrivate: true,
        hint: `the file seems to be saved as Windows-1252 by a spreadsheet; ${SAVE_AS}`,
      },
    );
  }

  #tryUtf8(bytes: Buffer): string | undefined {
    try {
      return this.#utf8.decode(bytes);
    } catch {
      return undefined; // not UTF-8 is what we look for
    }
  }

  #decodeLines(piece: Buffer): string {
    const texts: string[] = [];
    for (let row = this.#linesBefore + 1, start = 0; start < piece.length; row += 1) {
      const feed = piece.indexOf(LINE_FEED, start);
      const end = feed < 0 ? piece.length : feed + 1;
      const line = piece.subarray(start, end);
      texts.push(this.#tryUtf8(line) ?? this.#decodeBad(line, row));
      start = end;
    }
    return texts.join('');
  }

  #decodeBad(line: Buffer, row: number): string {
    const text = this.#narrow.decode(line);
    this.#badLines += 1;
    this.#first ??= {
      row,
      excerpt: excerpt(
        text.trimEnd(),
        line.findIndex((byte) => byte >= 0x80),
      ),
    };
    return text;
  }
}

function excerpt(line: string, at: number): string {
  const start = Math.max(0, at - MAX_EXCERPT / 2);
  return JSON.stringify(line.slice(start, start + MAX_EXCERPT));
}
