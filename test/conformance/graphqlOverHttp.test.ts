/** GraphQL over HTTP: the audits of graphql-http against the real gateway over a real socket, with the guard against CSRF on. */
import { serverAudits, type AuditResult } from 'graphql-http';
import { serveHttp, type HttpService } from '../../gateway/http/server.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';

/**
 * GETs without a header that only a program can set. The audits send no such header, and a web page could send the same;
 * the guard refuses them, which the specification leaves free (GET is a MAY).
 */
const GUARDED: readonly string[] = [
  '5A70', // MAY accept application/x-www-form-urlencoded formatted GET requests
  '6A70', // MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json
  'D6D5', // the same when accepting application/graphql-response+json
];

let consortium: Consortium;
let service: HttpService;
const results = new Map<string, AuditResult>();

beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  service = await serveHttp(consortium.gateway, { host: '127.0.0.1', port: 0 });
  for (const audit of serverAudits({ url: `${service.url}graphql`, fetchFn: fetch }))
    results.set(audit.id, await audit.fn());
});
afterAll(async () => {
  await service.close();
  await consortium.close();
});

test('no audit ends with an error or a warning', () => {
  const faults = [...results.values()].flatMap((result) =>
    result.status === 'error' || result.status === 'warn'
      ? [`${result.id} ${result.status}: ${result.name}: ${result.reason}`]
      : [],
  );
  expect(faults).toEqual([]);
  expect(results.size).toBeGreaterThan(55); // the audits ran
});

test('the only notices are the GETs that the guard refuses', async () => {
  const notices = [...results.values()].filter((result) => result.status === 'notice');
  expect(notices.map((result) => result.id).toSorted()).toEqual(GUARDED);
});

test('with a header that no web page can send unasked, these GETs pass as well', async () => {
  const fetchFn: typeof fetch = (url, init) =>
    fetch(url, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), 'apollo-require-preflight': 'true' },
    });
  const again = await Promise.all(
    serverAudits({ url: `${service.url}graphql`, fetchFn })
      .filter(({ id }) => GUARDED.includes(id))
      .map((audit) => audit.fn()),
  );
  expect(again.map(({ id, status }) => `${id} ${status}`).toSorted()).toEqual(GUARDED.map((id) => `${id} ok`));
});
