/** Reads the arguments of `npm run bench`. */
import { parseArgs } from 'node:util';
import { ToolFault } from '../client.ts';
import { PEER_NAMES, type PeerName } from './peers/peers.ts';
import { SHAPES, type Shape } from './shapes.ts';
import { ARM_NAMES, type ArmName } from './startArms.ts';
import { UPSTREAMS, type UpstreamKind } from './startUpstream.ts';

export interface BenchOptions {
  /** What is done, in this order. */
  readonly parts: readonly ('comparison' | 'growth' | 'staleness' | 'profile' | 'print')[];
  /** Do the docs get what was measured? */
  readonly isWritten: boolean;
  readonly shapes: readonly Shape[];
  /** Of all arms, the peers among them. */
  readonly names: readonly ArmName[];
  /** Gateways of others, which are installed where they are not yet. */
  readonly peers: readonly PeerName[];
  readonly upstreams: readonly UpstreamKind[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly milliseconds: number;
  readonly portBase: number;
  /** How many centers, ascending. */
  readonly centers: readonly number[];
  /** Of a center, ascending. */
  readonly scholars: readonly number[];
  readonly rowCenters: number;
}

/** A few seconds of everything: shows that it runs, and measures nothing. */
const SMALL = {
  shapes: 'page,one,mixed',
  rounds: '1',
  seconds: '0.2',
  connections: '4',
  centers: '1,2',
  scholars: '30',
  'row-centers': '1',
  upstream: 'recorded',
};
const USUAL = {
  shapes: SHAPES.map(({ name }) => name).join(),
  rounds: '5',
  seconds: '2',
  connections: '1,16',
  centers: '11,25,50,100',
  scholars: '10,100,1000,10000',
  'row-centers': '4',
  upstream: 'recorded',
};

export const OPTIONS = {
  growth: { type: 'boolean', default: false, means: 'with more centers and more rows instead' },
  staleness: { type: 'boolean', default: false, means: 'how long an old answer is still given instead' },
  profile: { type: 'string', value: 'ARM', means: 'where the time of this arm goes instead' },
  print: { type: 'boolean', default: false, means: 'measure nothing; write the docs anew from what is kept' },
  small: { type: 'boolean', default: false, means: 'a few seconds of everything, to see that it runs' },
  write: { type: 'boolean', default: false, means: 'put what was measured into docs/performance.md' },
  shapes: { type: 'string', value: 'NAMES', means: `which questions (${USUAL.shapes})` },
  arms: { type: 'string', default: ARM_NAMES.join(), value: 'NAMES', means: 'which gateways of this repository' },
  peers: { type: 'string', value: 'NAMES', means: `which gateways of others, installed for it: ${PEER_NAMES.join()}` },
  upstream: {
    type: 'string',
    value: 'KINDS',
    means: `who answers the gateways: ${UPSTREAMS.join()} (${USUAL.upstream})`,
  },
  connections: { type: 'string', value: 'COUNTS', means: `how many at a time (${USUAL.connections})` },
  rounds: { type: 'string', value: 'N', means: `how many (${USUAL.rounds})` },
  seconds: { type: 'string', value: 'S', means: `of each measurement (${USUAL.seconds})` },
  centers: { type: 'string', value: 'COUNTS', means: `with --growth, how many (${USUAL.centers})` },
  scholars: { type: 'string', value: 'COUNTS', means: `with --growth, how many a center (${USUAL.scholars})` },
  'row-centers': {
    type: 'string',
    value: 'N',
    means: `with --growth, how many centers have ever more scholars (${USUAL['row-centers']})`,
  },
  'port-base': { type: 'string', default: '7000', value: 'PORT', means: 'the first port' },
} as const;

/** @throws ToolFault that says what was expected */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const given = { ...(values.small ? SMALL : USUAL), ...values };
  const peers = values.peers === undefined ? [] : pick('peers', values.peers, PEER_NAMES);
  const wanted = pick(
    'shapes',
    given.shapes,
    SHAPES.map(({ name }) => name),
  );
  return {
    parts: toParts(values),
    isWritten: values.write,
    shapes: SHAPES.filter(({ name }) => wanted.includes(name)),
    names: [...pick('arms', given.profile ?? given.arms, ARM_NAMES), ...peers],
    peers,
    upstreams: pick('upstream', given.upstream, UPSTREAMS),
    connections: readCounts('connections', given.connections),
    rounds: readCounts('rounds', given.rounds)[0] ?? 1,
    milliseconds: readAmount('seconds', given.seconds) * 1000,
    portBase: readCounts('port-base', given['port-base'])[0] ?? 0,
    centers: readCounts('centers', given.centers),
    scholars: readCounts('scholars', given.scholars),
    rowCenters: readCounts('row-centers', given['row-centers'])[0] ?? 1,
  };
}

interface Wanted {
  readonly print: boolean;
  readonly profile?: string | undefined;
  readonly growth: boolean;
  readonly staleness: boolean;
  readonly small: boolean;
}

function toParts({ print, profile, growth, staleness, small }: Wanted): BenchOptions['parts'] {
  if (print) return ['print'];
  if (profile !== undefined) return ['profile'];
  if (small) return ['comparison', 'growth'];
  if (staleness) return ['staleness'];
  return growth ? ['growth'] : ['comparison'];
}

function pick<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  const names = text.split(',');
  const found = known.filter((name) => names.includes(name));
  const strange = names.filter((name) => !known.some((each) => each === name));
  if (strange.length === 0 && found.length > 0) return found;
  throw new ToolFault(`Expected some of ${known.join(', ')} after --${option}, got ${JSON.stringify(text)}.`);
}

/** Whole numbers above 0, ascending. */
function readCounts(name: string, text: string): number[] {
  const counts = text.split(',').map(Number);
  if (counts.every((count) => Number.isInteger(count) && count > 0)) return counts.sort((a, b) => a - b);
  throw new ToolFault(`Expected whole numbers above 0 after --${name}, such as 1,16; got ${JSON.stringify(text)}.`);
}

function readAmount(name: string, text: string): number {
  const amount = Number(text);
  if (amount > 0) return amount;
  throw new ToolFault(`Expected a number above 0 after --${name}, got ${JSON.stringify(text)}.`);
}
