/** The completeness policy of a request, through the whole gateway: what is given, what is withheld, and what is refused. */
import { serveHttp, type HttpService } from '../../gateway/http/server.ts';
import { TransportFault } from '../../gateway/transport/transport.ts';
import type { Policy } from '../../subgraphs/coe/policy/policy.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeAppointment, makeScholar } from '../support/rows.ts';

const denyAppointments: Policy = {
  decideRead: (_, { collection }) =>
    collection.code === 'appointment'
      ? { kind: 'deny', code: 'READ_DENIED', message: 'our secret reason' }
      : { kind: 'allow' },
};

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact', 'spirit'], policies: { pact: denyAppointments } });
  await consortium.load({
    scholar: ['leap', 'pact', 'spirit'].map((id) => makeScholar(`${id}:scholar:0001`)),
    appointment: [makeAppointment('pact:appointment:0001')],
  });
});
afterEach(() => {
  for (const name of ['leap', 'registry']) consortium.break(name, undefined);
  consortium.takeRequests();
});
afterAll(() => consortium.close());

const breakLeap = (): void =>
  consortium.break('leap', async () =>
    Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'secret of the center')),
  );

const SCHOLARS = '{ scholars { nodes { id } } }';
const STATISTICS = '{ scholarStatistics { total { lower } } }';
const ONE = '{ found: scholar(id: "spirit:scholar:0001") { id } lost: scholar(id: "leap:scholar:0001") { id } }';
const APPOINTMENTS = '{ scholars { nodes { appointments { nodes { id } } } } }';
const OTHERS = '{ scholars(filter: { center: { in: ["pact", "spirit"] } }) { nodes { id } } }';
const SYSTEM = '{ healthSystem(id: "hs-va-puget-sound") { partnerships { nodes { id } } } }';
const REGISTRY = '{ centers { id } }';
const BOTH = '{ a: scholars { nodes { id } } b: centers { id } }';
const LEAP = [{ center: 'leap', status: 'FAILED', code: 'CENTER_UNAVAILABLE', fields: [] }];
const LEFT_OUT = [
  { center: 'pact', status: 'ANSWERED', code: null, fields: [{ field: 'Scholar.appointments', code: 'READ_DENIED' }] },
];

test.each([
  ['ABORT', SCHOLARS, LEAP],
  ['ABORT', STATISTICS, LEAP],
  ['ABORT', ONE, LEAP],
  ['ABORT', SYSTEM, LEAP],
  ['QUORUM(3)', SCHOLARS, LEAP],
])('%s withholds what lacks a center: %s', async (policy, query, centers) => {
  breakLeap();
  const { data, errors, extensions } = await consortium.ask(query, {}, {}, policy);
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { extensions: { code: 'INCOMPLETE_ANSWER', policy, centers, help: expect.any(String) } },
  ]);
  expect(errors[0]?.message).toBe(
    `the policy ${policy} withholds an answer that lacks: leap FAILED (CENTER_UNAVAILABLE)`,
  );
  expect(extensions.completeness).toMatchObject({ isComplete: false, considered: 3 });
  expect(JSON.stringify(errors)).not.toContain('secret');
});

describe('where the registry is away', () => {
  const lack = 'registry FAILED (REGISTRY_UNAVAILABLE)';
  const breakRegistry = (): void =>
    consortium.break('registry', async () =>
      Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'secret of the registry')),
    );

  test.each([SYSTEM, REGISTRY, BOTH])('ABORT withholds what lacks it, and names it: %s', async (query) => {
    breakRegistry();
    const { data, errors } = await consortium.ask(query, {}, {}, 'ABORT');
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: `the policy ABORT withholds an answer that lacks: ${lack}`,
        extensions: {
          code: 'INCOMPLETE_ANSWER',
          centers: [],
          registry: { status: 'FAILED', code: 'REGISTRY_UNAVAILABLE' },
        },
      },
    ]);
  });

  test('ABORT names it beside a center', async () => {
    breakRegistry();
    breakLeap();
    const { errors } = await consortium.ask(BOTH, {}, {}, 'ABORT');
    expect(errors).toMatchObject([
      { message: expect.stringContaining(`leap FAILED (CENTER_UNAVAILABLE); ${lack}`), extensions: { centers: LEAP } },
    ]);
  });

  test.each([
    ['ABORT', SCHOLARS],
    ['WARN', BOTH],
    ['QUORUM(3)', BOTH],
  ])('%s gives what does not need it, or may lack it: %s', async (policy, query) => {
    breakRegistry();
    const given = await consortium.ask(query, {}, {}, policy);
    expect(given).toEqual(await consortium.ask(query));
    expect(given.errors.map(({ extensions }) => extensions?.['code'])).not.toContain('INCOMPLETE_ANSWER');
  });
});

test('ABORT withholds what lacks a field', async () => {
  const { data, errors } = await consortium.ask(APPOINTMENTS, {}, {}, 'ABORT');
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining('pact without Scholar.appointments (READ_DENIED)'),
      extensions: { centers: LEFT_OUT },
    },
  ]);
});

test.each([
  ['WARN', SCHOLARS],
  ['WARN', APPOINTMENTS],
  ['QUORUM(2)', SCHOLARS],
  ['QUORUM(2)', APPOINTMENTS],
  ['QUORUM(3)', OTHERS], // the one that is away is skipped: it provably holds nothing
  ['ABORT', OTHERS],
  ['ABORT', REGISTRY],
  ['QUORUM(3)', REGISTRY],
])('%s gives the same answer as no policy where it may: %s', async (policy, query) => {
  breakLeap();
  const given = await consortium.ask(query, {}, {}, policy);
  expect(given.data).not.toBeNull();
  expect(given).toEqual(await consortium.ask(query));
});

test('a mistake of the caller stays one', async () => {
  const { errors } = await consortium.ask('{ scholars(first: 501) { nodes { id } } }', {}, {}, 'ABORT');
  expect(errors.map((error) => error.extensions?.['code'])).toEqual(['BAD_PAGE_SIZE']);
});

describe('over HTTP', () => {
  let service: HttpService;
  beforeAll(async () => void (service = await serveHttp(consortium.gateway, { host: '127.0.0.1', port: 0 })));
  afterAll(() => service.close());

  const post = async (policy: string, query = SCHOLARS): Promise<{ status: number; body: object }> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'x-completeness-policy': policy,
    };
    const response = await fetch(new URL('graphql', service.url), {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: (await response.json()) as object };
  };

  test.each(['', 'NONE', 'QUORUM(0)', 'QUORUM(4)', 'x'.repeat(1000)])(
    '%j is refused before anything is fetched',
    async (policy) => {
      const { status, body } = await post(policy);
      expect(status).toBe(400);
      expect(body).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('expected WARN, ABORT or QUORUM(n) with n from 1 to 3, got "'),
            extensions: { code: 'BAD_POLICY', help: expect.any(String) },
          },
        ],
      });
      expect(body).not.toHaveProperty('data');
      expect(JSON.stringify(body).length).toBeLessThan(500);
      expect(consortium.takeRequests()).toEqual([]);
    },
  );

  test('a withheld answer was carried out: HTTP 200', async () => {
    breakLeap();
    expect(await post('ABORT')).toMatchObject({
      status: 200,
      body: { data: null, errors: [{ extensions: { code: 'INCOMPLETE_ANSWER' } }] },
    });
    expect(await post('WARN')).toMatchObject({ status: 200, body: { data: { scholars: {} } } });
  });
});

test('the default is that of the gateway', async () => {
  const strict = await openConsortium({ centers: ['leap'], completenessPolicy: { kind: 'ABORT' } });
  try {
    await strict.load({});
    strict.break('leap', async () => Promise.reject(new Error('away')));
    expect((await strict.ask(SCHOLARS)).data).toBeNull();
    expect((await strict.ask(SCHOLARS, {}, {}, 'WARN')).data).toEqual({ scholars: { nodes: [] } });
  } finally {
    await strict.close();
  }
});
