/** What the gateway makes of a stream of stamps, played by a server that says anything. The stream of a real subgraph: test/subgraphs/serve. */
import { Stamps, type StampSource } from '../../../gateway/cache/answers.ts';
import { createHttpStamps } from '../../../gateway/cache/httpStamps.ts';
import { openFaultyServer } from '../../support/faultyServer.ts';

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const SOUND = 'data: {"stamp":"sound"}\n\n';

/** What is reported of a server that writes these chunks and ends, from the fourth connection on nothing but a sound stamp. */
async function follow(chunks: readonly string[]): Promise<(string | undefined)[]> {
  let connections = 0;
  const server = await openFaultyServer((_request, response) => {
    connections += 1;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const chunk of connections < 4 ? chunks : [SOUND.replace('sound', 'last')]) response.write(chunk);
    if (connections < 4) response.end();
  });
  const source = createHttpStamps({ pauseMs: 1, longestPauseMs: 1 });
  running.push(server, source);
  const reported: (string | undefined)[] = [];
  await new Promise<void>((done) => {
    source.follow(server.url, (stamp) => (stamp === 'last' ? done() : void reported.push(stamp)));
  });
  return reported;
}

test.each<[string, readonly string[], readonly (string | undefined)[]]>([
  ['a stamp', [SOUND], ['sound', undefined]],
  ['two stamps in one chunk', [SOUND + SOUND.replace('sound', 'new')], ['sound', 'new', undefined]],
  ['an event in pieces', [SOUND.slice(0, 9), SOUND.slice(9)], ['sound', undefined]],
  ['words that are no JSON', ['data: stamp\n\n', SOUND], [undefined, 'sound', undefined]],
  ['a stamp that is no text', ['data: {"stamp":1}\n\n', SOUND], [undefined, 'sound', undefined]],
  ['an event that has no end', [`data: ${'x'.repeat(100_000)}`, SOUND], [undefined]],
  ['what is no event', ['\u0000<html>\n\n', SOUND], [undefined]],
  ['what is no event, and a stamp in the same chunk', [`\u0000<html>\n\n${SOUND}`], [undefined]],
])('of a stream with %s exactly what holds is reported, at each connection', async (_, chunks, expected) => {
  expect(await follow(chunks)).toEqual([...expected, ...expected, ...expected]);
});

test('a stamp holds no longer than a silence, also where the process itself slept', () => {
  let [now, report] = [0, (_: string | undefined): void => undefined];
  const source: StampSource = {
    silenceMs: 600,
    follow: (_, listener) => {
      report = listener;
      return () => undefined;
    },
    close: async () => undefined,
  };
  const stamps = new Stamps(source, () => now);
  const leap = { id: 'leap', url: 'http://leap/' };
  stamps.follow([leap]);
  const present = stamps.find(leap);
  expect(present?.stamp).toBeUndefined();
  report('a');
  now = 600;
  expect(present?.stamp).toBe('a');
  now = 601;
  expect(present?.stamp).toBeUndefined();
  report('a');
  expect(present?.stamp).toBe('a');
  stamps.follow([{ ...leap, url: 'http://elsewhere/' }]);
  expect([present?.stamp, stamps.find(leap)]).toEqual([undefined, undefined]); // it moved
});
