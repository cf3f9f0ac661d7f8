/** Lists of many entities are asked of a center as one, and say what they would if each were asked alone. */
import { openConsortium, type Consortium, type Fault } from '../../support/consortium.ts';
import { makePartnership, makeProgram } from '../../support/rows.ts';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ log: (...all: unknown[]) => console.log(...all) } as never);
});
afterEach(() => {
  consortium.takeRequests();
});
afterAll(() => consortium.close());

const JOIN = '{ healthSystems { id name partnerships(first: 20) { nodes { id partnerKind center { id } } totalCount { status value } } } }';

test('x', async () => {
  await consortium.load({ partnership: [makePartnership('leap:partnership:0001', { healthSystem: 'hs-va-puget-sound' })] });
  const { data, errors, extensions } = await consortium.ask(JOIN, {}, { explain: true });
  console.log(JSON.stringify(data).slice(0, 500), JSON.stringify(errors).slice(0,500), JSON.stringify(extensions.explain.fetches?.at(-1)?.requests?.slice(-1)));
  console.log(JSON.stringify(consortium.takeRequests().at(-1)).slice(0,3000));
});
