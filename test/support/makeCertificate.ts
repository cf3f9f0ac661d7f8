/** A certificate that nobody vouches for, made on the spot: no key lies in the repository. X.509 version 1, RFC 5280 section 4.1. */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface MadeCertificate {
  readonly key: string;
  readonly cert: string;
}

/** @param until `YYMMDD`, the last day on which it is valid */
export function makeCertificate(until: string): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(
    encode(SET, sequence(Buffer.from('0603550403', 'hex'), encode(UTF8, Buffer.from('127.0.0.1')))),
  );
  const validity = sequence(time('200101'), time(until));
  const signed = sequence(
    encode(INTEGER, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = encode(BIT_STRING, Buffer.concat([Buffer.from([0]), sign('sha256', signed, privateKey)]));
  const lines = sequence(signed, ECDSA_WITH_SHA256, signature)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const ECDSA_WITH_SHA256 = Buffer.from('300a06082a8648ce3d040302', 'hex');

function time(day: string): Buffer {
  return encode(UTC_TIME, Buffer.from(`${day}000000Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return encode(SEQUENCE, Buffer.concat(parts));
}

/** Tag, length and content of DER. */
function encode(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
