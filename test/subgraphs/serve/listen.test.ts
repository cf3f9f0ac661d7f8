/** What a subgraph shows on the network, with a small server in the place of a real one. */
import { createServer, request, type Server } from 'node:http';
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
  return new ApolloServer<Greeting>({ typeDefs: 'type Query { hello: String }', resolvers: { Query: { hello } }, stopOnTerminationSignals: false });
}

async function serve(server: ApolloServer<Greeting>): Promise<Listening> {
  const listening = await listen(server, { host: HOST, port: 0, createContext: () => ({ name: 'you' }) });
  running.push(listening);
  return listening;
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://elsewhere.example' }, body });
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
  expect(await response.json()).toEqual({ errors: [{ message: 'the body of the request is no JSON, or too large', extensions: { code: 'BAD_REQUEST' } }] });
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
