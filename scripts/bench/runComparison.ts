/** The comparison from start to end: the centers once, and over them, for each kind of upstream, all arms. */
import { compare, type CompareOptions, type Measured } from './compare.ts';
import { startArms, type ArmName, type ArmsOptions } from './startArms.ts';
import { startCenters, type UpstreamKind } from './startUpstream.ts';

export interface ComparisonOptions
  extends
    Pick<CompareOptions, 'shapes' | 'connections' | 'rounds' | 'milliseconds'>,
    Pick<ArmsOptions, 'portBase' | 'folder'> {
  readonly names: readonly ArmName[];
  readonly upstreams: readonly UpstreamKind[];
  readonly say: (text: string) => void;
}

const SITES = 'subgraphs/sites';

export async function runComparison(options: ComparisonOptions): Promise<Measured[]> {
  const { upstreams, names, say } = options;
  const centers = await startCenters({ ...options, sitesDir: SITES });
  const measured: Measured[] = [];
  try {
    for (const kind of upstreams) {
      const started = await startArms({ ...options, names, upstream: await centers.open(kind) });
      try {
        const onShape: CompareOptions['onShape'] = ({ title }, connections) =>
          say(`${kind} centers, ${title}, ${connections} ${connections === 1 ? 'connection' : 'connections'} ...`);
        measured.push(...(await compare({ ...options, upstream: kind, arms: started.arms, onShape })));
      } finally {
        await started.stop();
      }
    }
    return measured;
  } finally {
    await centers.stop();
  }
}
