/** How many files of the gateway take part in one request, from the socket on: a reader must be able to follow it. */
import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { serveHttp, type HttpService } from '../../gateway/http/server.ts';
import { createLog } from '../../subgraphs/contract/observe/log.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

const QUERY = '{ scholars(first: 10) { nodes { id } totalCount { value } } }';
/** Among them is the transport over HTTP: the transport of the tests counts values with it. */
const MAX_FILES = 24;

let consortium: Consortium;
let service: HttpService;
beforeAll(async () => {
  consortium = await openConsortium({ cacheBytes: 1_000_000 });
  await consortium.load({ scholar: [makeScholar('leap:scholar:0001'), makeScholar('pact:scholar:0001')] });
  await consortium.gateway.contracts.readAll(60_000); // else its end could fall into the request
  service = await serveHttp(consortium.gateway, {
    host: '127.0.0.1',
    port: 0,
    log: createLog({ name: 'gateway', level: 'info', write: () => undefined }),
  });
});
afterAll(async () => {
  await service.close();
  await consortium.close();
});

test(`a list in a warm gateway passes through at most ${MAX_FILES} files`, async () => {
  await ask();
  const files = await listExecuted(async () => {
    expect((await ask()).data.scholars.totalCount.value).toBe(2);
  });
  expect(files).toContain('gateway/execute/execute.ts');
  expect(files.length).toBeLessThanOrEqual(MAX_FILES);
});

/** Not from the cache, so that each request passes through the whole gateway. */
async function ask(): Promise<{ data: { scholars: { totalCount: { value: number } } } }> {
  const response = await fetch(new URL('graphql', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
    body: JSON.stringify({ query: QUERY }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

/** What happens once, such as a contract that is read again, may call a function often: what belongs to a request is called in each window. */
const WINDOWS = 3;
const REQUESTS = 20;

/** The files of the gateway in which a function was called for each run of the work in all windows, by name. */
async function listExecuted(work: () => Promise<void>): Promise<string[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  let files: ReadonlySet<string> | undefined;
  for (let window = 0; window < WINDOWS; window += 1) {
    await session.post('Profiler.takePreciseCoverage'); // sets all counts to zero
    for (let run = 0; run < REQUESTS; run += 1) await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const isOften = ({ ranges }: { ranges: { count: number }[] }): boolean => (ranges[0]?.count ?? 0) >= REQUESTS;
    const executed = result.filter(({ functions }) => functions.some(isOften));
    const found = new Set(executed.map(({ url }) => relative('', url.replace('file://', ''))));
    files = files ? new Set([...files].filter((file) => found.has(file))) : found;
  }
  session.disconnect();
  return [...(files ?? [])].filter((file) => file.startsWith('gateway/')).sort();
}
