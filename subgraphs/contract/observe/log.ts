/** The log of every process: JSON lines by pino on standard error. Standard output is for messages that programs wait for. */
import { destination, pino, stdTimeFunctions } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** The fields of a log entry in addition to its message. They never contain the text of a query, a variable, or a value of a row. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  /** The default is `info`. */
  readonly level?: LogLevel;
  readonly center?: string | undefined;
  /** The code of the catalog, by which entries can be counted. */
  readonly code?: string | undefined;
  /** The id of the client's request that the entry is about. */
  readonly requestId?: string | undefined;
};

export interface Log {
  (message: string, facts?: LogFacts): void;
  /** Are entries of this level written? Absent if the log does not know. */
  readonly isOn?: (level: LogLevel) => boolean;
}

export interface LogOptions {
  /** The name of the process: `gateway`, `registry` or the id of a center. */
  readonly name: string;
  /** The text of LOG_LEVEL. An unknown level is logged as a warning, and the default applies: logging never prevents a start. */
  readonly level: string | undefined;
  /** Receives each entry instead of standard error, for tests. */
  readonly write?: (line: string) => void;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
const DEFAULT = 'info';

/**
 * Entries of `info` and `debug` may wait for BUFFER_MS in memory: a write for each request is a tenth of what a short
 * request costs. A warning or an error writes them all at once, and so does the exit of the process.
 */
export function createLog({ name, level = '', write }: LogOptions): Log {
  const known = level === '' ? DEFAULT : LEVELS.find((each) => each === level);
  const stream = write ? undefined : openStream();
  const logger = pino(
    {
      level: known ?? DEFAULT,
      base: { name },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: stream?.write ?? write ?? (() => undefined) },
  );
  if (known === undefined)
    logger.warn(`expected LOG_LEVEL to be one of ${LEVELS.join(', ')}, got ${JSON.stringify(level)}: using ${DEFAULT}`);
  stream?.flush();
  const log = (message: string, facts: LogFacts = {}): void => {
    const { level: of = DEFAULT } = facts;
    if (facts.level === undefined)
      logger[of](facts, message); // most entries, which need no copy
    else logger[of]({ ...facts, level: undefined }, message);
    if (of === 'warn' || of === 'error') stream?.flush();
    else stream?.flushSoon();
  };
  return Object.assign(log, { isOn: (of: LogLevel) => logger.isLevelEnabled(of) });
}

const BUFFER_MS = 50;
const BUFFER_CHARACTERS = 4096;

interface LogStream {
  readonly write: (line: string) => void;
  readonly flush: () => void;
  readonly flushSoon: () => void;
}

/** Standard error. What it buffers is written by the timer, when the buffer is full, or as the process exits. */
function openStream(): LogStream {
  const standardError = destination({ fd: 2, sync: true }); // without its own buffer, whose flush waits for the disk
  let buffered = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const text = buffered;
    buffered = '';
    if (text !== '') standardError.write(text);
  };
  const write = (line: string): void => {
    buffered += line;
    if (buffered.length >= BUFFER_CHARACTERS) flush();
  };
  process.on('exit', flush);
  return { write, flush, flushSoon: () => (timer ??= setTimeout(flush, BUFFER_MS).unref()) };
}
