/** What a subgraph shows on the network, with a small server in the place of a real one. */
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { ApolloServer } from '@apollo/server';
import { listen, type Listening } from '../../../subgraphs/serve/listen.ts';

const HOST = '127.0.0.1';
const running: Listening[] = [];

interface Greeting {
  readonly name: string;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

/** @param wait what an answer waits for */
function createGreeter(wait: Promise<void> = Promise.resolve()): ApolloServer<Greeting> {
  const hello = async (_: unknown, __: unknown, { name }: Greeting): Promise<string> => {
    await wait;
    return `hello ${name}`;
  };
  return new ApolloServer<Greeting>({
    typeDefs: 'type Query { hello: String }',
    resolvers: { Query: { hello } },
    stopOnTerminationSignals: false,
  });
}

async function serve(server: ApolloServer<Greeting>): Promise<Listening> {
  const listening = await listen(server, { host: HOST, port: 0, createContext: () => ({ name: 'you' }) });
  running.push(listening);
  return listening;
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://elsewhere.example' },
    body,
  });
}

async function takePort(): Promise<{ readonly taken: Server; readonly port: number }> {
  const taken = createServer().listen(0, HOST);
  await once(taken, 'listening');
  const address = taken.address();
  return { taken, port: typeof address === 'object' && address ? address.port : 0 };
}

test('an operation is answered with the context that was made for it, and no page of another origin may read the answer', async () => {
  const { url } = await serve(createGreeter());
  const response = await post(url, JSON.stringify({ query: '{ hello }' }));
  expect(await response.json()).toEqual({ data: { hello: 'hello you' } });
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each([
  ['that is no JSON', '{ "query":', 400],
  ['that is too large', JSON.stringify({ query: ' '.repeat(11_000_000) }), 413],
])('a body %s is refused with a code and without a stack', async (_, body, status) => {
  const { url } = await serve(createGreeter());
  const response = await post(url, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    errors: [{ message: 'the body of the request is no JSON, or too large', extensions: { code: 'BAD_REQUEST' } }],
  });
});

test('a taken port is one sentence that says what to do', async () => {
  const { taken, port } = await takePort();
  const server = createGreeter();
  await expect(listen(server, { host: HOST, port, createContext: () => ({ name: 'you' }) })).rejects.toThrow(
    `port ${port} of ${HOST} is taken by another program: end it, or choose another with PORT`,
  );
  taken.close();
  await server.stop();
});

test('an operation that does not end does not hold up the stop', async () => {
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((done) => (begun = done));
  const never = new Promise<void>(() => undefined);
  const server = createGreeter(never);
  server.addPlugin({ requestDidStart: async () => ({ executionDidStart: async () => begun() }) });
  const { url, stop } = await serve(server);
  const client = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } });
  const cut = once(client, 'error');
  client.end(JSON.stringify({ query: '{ hello }' }));
  await isBegun;
  await stop();
  expect(await cut).toMatchObject([{ code: 'ECONNRESET' }]);
});

/** The status and the body of an answer to a request that names a host; fetch would not let one. */
async function postAs(
  url: string,
  host: string,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const asked = request(url, { method: 'POST', headers: { 'content-type': 'application/json', host } });
  asked.end(JSON.stringify({ query: '{ hello }' }));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  let body = '';
  for await (const chunk of answer.setEncoding('utf8')) body += chunk;
  return { status: answer.statusCode, body };
}

test('on the loopback, a page that points its own name at this machine gets nothing', async () => {
  const { url } = await serve(createGreeter());
  const { status, body } = await postAs(url, 'evil.example:4101');
  expect([status, JSON.parse(body)]).toEqual([
    403,
    {
      errors: [
        {
          message:
            'this process answers on this machine only: expected the host 127.0.0.1 or localhost, got evil.example',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    },
  ]);
  expect((await postAs(url, '127.0.0.1.evil.example')).status).toBe(403);
});

test.each(['127.0.0.1:4101', 'localhost', 'LOCALHOST:80', '[::1]:4101'])(
  'on the loopback, the host %s is answered',
  async (host) => {
    const { url } = await serve(createGreeter());
    expect(await postAs(url, host)).toEqual({ status: 200, body: expect.stringContaining('hello you') });
  },
);

test('whoever listens everywhere is reached by many names', async () => {
  const listening = await listen(createGreeter(), { host: '0.0.0.0', port: 0, createContext: () => ({ name: 'you' }) });
  running.push(listening);
  expect(await postAs(listening.url, 'center-leap:4110')).toMatchObject({ status: 200 });
});
