/** Whatever a client sends: no status and no code says that the fault is ours, and a refusal is small. */
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import * as fc from 'fast-check';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { writeHostileRequest, type HostileRequest } from '../../support/arbitraries/hostileRequests.ts';
import { ARBITRARY_TAPE_NUMBERS } from '../../support/arbitraries/tape.ts';
import { openConsortium, SOURCES, type Consortium } from '../../support/consortium.ts';
import { makeRows } from '../../support/membership.ts';
import { openDoor } from '../../support/oracle/door.ts';
import { runs } from '../../support/scale.ts';

const CENTERS = ['leap', 'pact'];
const ROWS = makeRows(CENTERS);
const { schema, contract } = openDoor(SOURCES.coe, SOURCES.consortium);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let consortium: Consortium;
let service: HttpService;
let logged: string[] = [];

beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, cacheBytes: 1_000_000, log: (line) => logged.push(line) });
  await consortium.load(ROWS);
  await consortium.stamps.report();
  service = await serveHttp(consortium.gateway, { host: '127.0.0.1', port: 0, log: (line) => logged.push(line) });
});
afterAll(async () => {
  agent.destroy();
  await service.close();
  await consortium.close();
});

async function send({ method, search, headers, body }: HostileRequest): Promise<{ status: number; text: string }> {
  const asked = request(`${service.url}graphql${search}`, { method, headers: { ...headers }, agent });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return { status: answer.statusCode ?? 0, text };
}

function listCodes(text: string): unknown[] {
  if (!text.startsWith('{')) return [];
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }; // as GraphQL answers
  return errors.map(({ extensions }) => extensions?.code);
}

const kinds = new Map<string, number>();

test('no request ends as a fault of the gateway', async () => {
  await fc.assert(
    fc.asyncProperty(ARBITRARY_TAPE_NUMBERS, async (numbers) => {
      logged = [];
      const hostile = writeHostileRequest({ schema, contract, world: { centers: CENTERS, rows: ROWS } }, numbers);
      const { status, text } = await send(hostile);
      const codes = listCodes(text);
      const about = `${status} ${String(codes)} ${JSON.stringify({ ...hostile, body: hostile.body?.toString() }).slice(0, 3000)} ${logged.join()}`;
      if (status >= 500 || codes.some((code) => typeof code !== 'string' || /INTERNAL|FAULT/.test(code)))
        throw new Error(about);
      if (!text.includes('"data":{') && Buffer.byteLength(text) > 8192)
        throw new Error(`${text.length} characters: ${about}`);
      const kind = `${status} ${String(codes[0])}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }),
    { numRuns: runs(300) },
  );
  expect(kinds.get('200 undefined')).toBeGreaterThan(10); // some requests were sound
  expect(kinds.size).toBeGreaterThan(8); // and the others wrong in many ways
}, 600_000);
