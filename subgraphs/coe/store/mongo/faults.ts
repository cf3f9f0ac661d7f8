/** Words the driver's faults: whether MongoDB is away or refused, in one sentence that never holds a password. */
import {
  MongoClientClosedError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoSystemError,
  MongoTopologyClosedError,
} from 'mongodb';
import { CodedError } from '../../../contract/errors.ts';

const AWAY_CLASSES = [
  MongoNetworkError,
  MongoSystemError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoTopologyClosedError,
  MongoClientClosedError,
];

/** The server is there and cannot serve: it steps down, starts, shuts down, or has no primary. */
const AWAY_CODES: ReadonlySet<unknown> = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

const REASONS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [13, 'the user of MONGODB_URI may not do that; give it the role readWrite on the database'],
  [18, 'MongoDB refused the user or the password of MONGODB_URI; correct them'],
  [50, 'it took longer than allowed; ask for less, or look at what slows MongoDB down'],
  [64, 'the replica set did not confirm the write in time; look at its members'],
  [14031, 'the disk of MongoDB is full; make room and try again'],
]);

const DUPLICATE_KEY = 11000;

/** @param doing what was tried, such as "read the store" */
export function toStoreFault(doing: string, error: unknown): Error {
  if (error instanceof CodedError) return error;
  if (isDuplicateKey(error))
    return new CodedError('BAD_IMPORT', `two rows have the id ${readDuplicate(error)}; an id names one row`);
  const detail = redact(error instanceof Error ? error.message : String(error));
  if (isAway(error)) {
    return new CodedError(
      'STORE_UNAVAILABLE',
      `could not ${doing}: MongoDB cannot be reached (${detail}); see that it runs, and that MONGODB_URI names it`,
    );
  }
  const reason = error instanceof MongoServerError ? REASONS.get(error.code) : undefined;
  return new CodedError('STORE_FAULT', `could not ${doing}: ${reason ? `${reason} (${detail})` : detail}`);
}

export function isDuplicateKey(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** Name and password, where a message repeats an address. */
export function redact(text: string): string {
  return text.replace(/(mongodb(?:\+srv)?:\/\/)[^/\s]*@/gi, '$1***@');
}

function isAway(error: unknown): boolean {
  if (error instanceof MongoServerError) return AWAY_CODES.has(error.code);
  return AWAY_CLASSES.some((each) => error instanceof each) || isOfNetwork(error) || isTimeout(error);
}

/** The time of an AbortSignal is up; in the midst of a read the driver has an error of its own for it. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

const NETWORK_CODES =
  /^(EPIPE|ECONN.*|ETIMEDOUT|ETIMEOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ENODATA|ESERVFAIL|EAI_AGAIN)$/;

/** Faults of Node that the driver lets through as they are: a socket that ended while it was written to, the look-up of a `mongodb+srv` address. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NETWORK_CODES.test(String(error.code));
}

function readDuplicate(error: MongoServerError): string {
  const key: unknown = error['keyValue'];
  const id = typeof key === 'object' && key !== null && '_id' in key ? key._id : undefined;
  return typeof id === 'string' ? id : `in ${error.message}`;
}
