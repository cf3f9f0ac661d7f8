/** Which hosts are this machine's own loopback, as settings and the header `Host` name them. */
import { isLoopback, readHost } from '../../subgraphs/contract/hosts.ts';

test.each(['localhost', 'LocalHost', '127.0.0.1', '127.255.255.255', '::1', '[::1]'])('%s is the loopback', (host) =>
  expect(isLoopback(host)).toBe(true),
);

test.each([
  undefined,
  '',
  'localhost.',
  'localhost.example',
  '127.0.0.999',
  '127.0.0',
  '127.0.0.1.1',
  '127.0.0.01',
  '128.0.0.1',
  '0.0.0.0',
  '[::2]',
  'evil.example',
])('%j is not', (host) => expect(isLoopback(host)).toBe(false));

test.each([
  ['localhost', 'localhost'],
  ['LOCALHOST:4000', 'localhost'],
  ['127.0.0.1:80', '127.0.0.1'],
  ['[::1]:65535', '[::1]'],
  ['evil.example', 'evil.example'],
  ['localhost:', undefined],
  ['localhost:80:80', undefined],
  ['127.0.0.1:80:80', undefined],
  ['localhost:65536', undefined],
  ['localhost:port', undefined],
  [' localhost', undefined],
  ['localhost\n', undefined],
  ['::1:80', undefined],
  ['[::1', undefined],
  ['evil.example#127.0.0.1', undefined],
  ['', undefined],
  [undefined, undefined],
])('a request for the host %j is for %j', (header, name) => expect(readHost(header)).toBe(name));
