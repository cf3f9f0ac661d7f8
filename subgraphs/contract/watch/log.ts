/** The log of every process: JSON lines by pino on standard error, so that standard output keeps what programs wait for. */
import { destination, pino, stdTimeFunctions } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a line says beside its message, in fields. Never the text of a query, a variable, or a value of a row. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  /** `info` when not given. */
  readonly level?: LogLevel;
  readonly center?: string | undefined;
  /** What went wrong, from the catalogue: lines are counted by it. */
  readonly code?: string | undefined;
  /** Of the client's request that the line is about. */
  readonly requestId?: string | undefined;
};

export interface Log {
  (message: string, facts?: LogFacts): void;
  /** Are lines of this level written? Unknown of a log that does not say. */
  readonly isOn?: (level: LogLevel) => boolean;
}

export interface LogOptions {
  /** Who speaks: `gateway`, `registry` or the id of a center. */
  readonly name: string;
  /** The text of LOG_LEVEL. A level that there is not is named in a first line, and the usual one holds: a log stops no graph. */
  readonly level: string | undefined;
  /** Takes each line, for tests. */
  readonly write?: (line: string) => void;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
const USUAL = 'info';

/** Lines are written at once: what a process says before it ends is not lost. */
export function createLog({ name, level = '', write }: LogOptions): Log {
  const known = level === '' ? USUAL : LEVELS.find((each) => each === level);
  const logger = pino(
    {
      level: known ?? USUAL,
      base: { name },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    write ? { write } : destination({ fd: 2, sync: true }),
  );
  if (known === undefined)
    logger.warn(`LOG_LEVEL is one of ${LEVELS.join(', ')}, got ${JSON.stringify(level)}: ${USUAL} holds`);
  const log = (message: string, { level: of = USUAL, ...facts }: LogFacts = {}): void => logger[of](facts, message);
  return Object.assign(log, { isOn: (of: LogLevel) => logger.isLevelEnabled(of) });
}
