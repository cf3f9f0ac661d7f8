/** The gateway's HTTP face, over a small graph in the place of the consortium. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../../../gateway/graph.ts';
import { printExplorerPage, readExamples, readQuestion } from '../../../gateway/http/pages.ts';
import { REQUEST_ERRORS } from '../../../subgraphs/contract/errors.ts';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'http-'));
const graph: Graph = {
  answer: async ({ body }) => {
    const isHello = JSON.stringify(body) === '{"query":"{ hello }"}';
    return {
      status: isHello ? 200 : 400,
      headers: ['content-type', 'application/json; charset=utf-8'],
      body: isHello ? '{"data":{"hello":"world"}}\n' : '{"errors":[{"message":"no"}]}\n',
      end: { outcome: isHello ? 'complete' : 'error', centers: [], code: undefined, operationName: undefined },
    };
  },
};
const report = { status: 'live', isReady: true, registry: { state: 'up' }, centers: [{ id: 'leap', state: 'down' }] };
let isHealthBroken = false;
let service: HttpService;

beforeAll(async () => {
  mkdirSync(join(folder, 'scenarios/01-all'), { recursive: true });
  writeFileSync(join(folder, 'scenarios/01-all/query.graphql'), '# Who </script> is\n# there?\n{ hello }\n');
  writeFileSync(join(folder, 'scenarios/01-all/variables.json'), '{"n": 1}');
  mkdirSync(join(folder, 'scenarios/02-unwritten'));
  writeFileSync(join(folder, 'scenarios/notes.txt'), 'no scenario');
  mkdirSync(join(folder, 'explorer'));
  writeFileSync(join(folder, 'explorer/app.js'), 'void 0;');
  writeFileSync(join(folder, 'explorer/.hidden'), 'secret');
  mkdirSync(join(folder, 'explorer/folder'));
  const health = async (): Promise<typeof report> => {
    if (isHealthBroken) throw new Error('secret detail');
    return report;
  };
  service = await serveHttp(
    { ...graph, health },
    {
      host: '127.0.0.1',
      port: 0,
      explorerFolder: join(folder, 'explorer'),
      scenariosFolder: join(folder, 'scenarios'),
    },
  );
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL('graphql', service.url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

describe('/graphql', () => {
  test('answers an operation', async () => {
    expect(await (await post('{"query":"{ hello }"}')).json()).toEqual({ data: { hello: 'world' } });
  });

  test('opens itself to no other origin', async () => {
    const response = await post('{"query":"{ hello }"}', { origin: 'http://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['no JSON', '{"query":', 400],
    ['a body that is too large', JSON.stringify({ query: '#'.repeat(1_100_000) }), 413],
  ])('says in GraphQL what is wrong with %s', async (_name, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining('expected a request'),
          extensions: { code: 'BAD_REQUEST', help: REQUEST_ERRORS.BAD_REQUEST.help },
        },
      ],
    });
  });
});

describe('/health', () => {
  test('is the report of the gateway, and 200 also with a center down', async () => {
    const response = await fetch(new URL('health', service.url));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(report);
  });

  test('leaves the details of a fault to the log', async () => {
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    isHealthBroken = true;
    const response = await fetch(new URL('health', service.url));
    isHealthBroken = false;
    const said = log.mock.calls.map(([line]) => String(line)).join('');
    log.mockRestore();
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(said).toContain('secret detail');
  });
});

describe('/explorer', () => {
  test('is a page that loads only from here and holds the examples', async () => {
    const response = await fetch(new URL('explorer', service.url));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const page = await response.text();
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    const [, data = ''] = /id="examples">(.*)<\/script>\n<script type="module"/.exec(page) ?? [];
    expect(JSON.parse(data)).toEqual([
      {
        name: '01-all',
        question: 'Who </script> is there?',
        query: '# Who </script> is\n# there?\n{ hello }\n',
        variables: '{"n": 1}',
      },
    ]);
  });

  test.each([
    ['explorer/app.js', {}, 200],
    ['explorer/app.js', { range: 'bytes=0-3' }, 206],
    ['explorer/app.js', { range: 'bytes=5-3' }, 416],
    ['explorer/app.js', { range: 'bytes=100-200' }, 416],
    ['explorer/nothing.js', {}, 404],
    ['explorer/', {}, 200],
    ['explorer/folder', {}, 404],
    ['explorer/folder/', {}, 404],
    ['explorer/%00', {}, 400],
    ['explorer/%E0%A4%A', {}, 400],
    ['explorer/..%2f..%2fpackage.json', {}, 403],
    ['explorer/.hidden', {}, 404],
    ['explorer.js', {}, 404],
  ])('a GET of %s with %j is answered with %i', async (path, headers, status) => {
    const response = await fetch(new URL(path, service.url), { headers });
    await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a file that goes while it is served ends its response alone', async () => {
    const file = join(folder, 'explorer/short-lived.js');
    writeFileSync(file, 'void 0;');
    const url = new URL('explorer/short-lived.js', service.url);
    expect((await fetch(url)).status).toBe(200);
    rmSync(file);
    expect((await fetch(url)).status).toBe(404);
  });

  test('serves the bundled files', async () => {
    const response = await fetch(new URL('explorer/app.js', service.url));
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).toBe('void 0;');
  });

  test('lists every scenario of the tests', () => {
    const examples = readExamples('test/scenarios');
    expect(examples.length).toBeGreaterThanOrEqual(11);
    const page = printExplorerPage(examples);
    for (const { name, question } of examples) {
      expect(page).toContain(JSON.stringify(name));
      expect(question).toMatch(/\S+ \S+/);
    }
  });
});

test('the root leads to the explorer', async () => {
  const response = await fetch(service.url, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/explorer');
  expect(await response.text()).toContain('href="/health"');
});

test.each([
  ['metrics', 'GET'],
  ['graphql/more', 'POST'],
  ['GraphQL', 'POST'],
  ['health', 'POST'],
  ['explorer', 'DELETE'],
])('what is not served (%s by %s) says what is', async (path, method) => {
  const response = await fetch(new URL(path, service.url), { method });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('/graphql, /explorer and /health');
});

test('a foreign name for this machine is refused (DNS rebinding)', async () => {
  const status = await new Promise<number | undefined>((done, fail) => {
    request(new URL('health', service.url), { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });
  expect(status).toBe(403);
});

test.each([
  ['# One line?\n{ a }', 'One line?'],
  ['#Two\n# lines?\n\n# not this\n{ a }', 'Two lines?'],
  ['{ a }', undefined],
])('the question of %j is %j', (query, question) => {
  expect(readQuestion(query)).toBe(question);
});
