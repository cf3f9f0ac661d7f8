/** What the log says of a collector of traces that is away: that it is, once, and that it is back, once. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog, type Log } from '../../../subgraphs/contract/observe/log.ts';
import { logOutages } from '../../../subgraphs/contract/observe/logOutages.ts';
import { openExport } from '../../../subgraphs/contract/observe/traces.ts';
import { readLogLines } from '../../support/readLogLines.ts';

const AWAY = {
  level: 'warn',
  name: 'gateway',
  msg: 'traces: the collector at OTEL_EXPORTER_OTLP_ENDPOINT does not accept spans, and they are lost until it does: away',
};
const BACK = { level: 'info', name: 'gateway', msg: 'traces: the collector accepts spans again' };

let written = '';
let log: Log;
beforeEach(() => {
  written = '';
  log = createLog({ name: 'gateway', level: 'info', write: (line) => void (written += line) });
});

test.each([
  ['sss', []],
  ['ffff', [AWAY]],
  ['sffss', [AWAY, BACK]],
  ['ffsfsf', [AWAY, BACK, AWAY, BACK, AWAY]],
])('of the batches %s (sent, failed) the log says %j', (batches, lines) => {
  let sent = 0;
  const exporter = logOutages(
    {
      export: (_, done) => done(batches[sent++] === 's' ? { code: 0 } : { code: 1, error: new Error('away') }),
      shutdown: async () => undefined,
    },
    log,
  );
  const results = [...batches].map(() => {
    let code: number | undefined;
    exporter.export([], (result) => void (code = result.code));
    return code === 0 ? 's' : 'f';
  });
  expect(readLogLines(written)).toEqual(lines);
  expect(results.join('')).toBe(batches); // whoever sends learns of it as before
});

test('a collector that refuses what a process sends is in its log', async () => {
  const collector = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((done) => void collector.listen(0, '127.0.0.1', done));
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const { tracer, close } = openExport('lhs-gateway', log);
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  tracer.startSpan('operation').end();
  await close().catch(() => undefined);
  collector.close();
  expect(readLogLines(written)).toEqual([{ ...AWAY, msg: expect.stringContaining('does not accept spans') }]);
});
