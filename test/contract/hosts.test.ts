/** Which hosts are this machine's own loopback. */
import { isLoopback } from '../../subgraphs/contract/hosts.ts';

const LOCAL = [
  'localhost',
  'LOCALHOST',
  'LocalHost:4000',
  '127.0.0.1',
  '127.255.255.255',
  '127.0.0.1:80',
  '::1',
  '[::1]',
  '[::1]:65535',
  'localhost:0',
];
const OTHER = [
  undefined,
  '',
  'localhost.',
  'localhost.example',
  'xlocalhost',
  'localhost:',
  'localhost:80:80',
  'localhost:65536',
  'localhost:port',
  ' localhost',
  'localhost\n',
  '127.0.0.999',
  '127.0.0.256',
  '127.0.0',
  '127.0.0.1.1',
  '127.0.0.01',
  '127.0.0.1:80:80',
  '127.0.0.1:123456',
  '128.0.0.1',
  '0.0.0.0',
  '::1:80',
  '[::1',
  '[::2]',
  'evil.example',
  'evil.example#127.0.0.1',
];

test.each(LOCAL)('%s is', (host) => expect(isLoopback(host)).toBe(true));
test.each(OTHER)('%j is not', (host) => expect(isLoopback(host)).toBe(false));
