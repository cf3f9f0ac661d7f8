/** Asks one arm until it is warm, and then says where its processor time goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBody, warmUp, type Arm } from './compare.ts';
import { putLoad } from './load.ts';
import { printProfile } from './printProfile.ts';
import { summarizeProfile, type CpuProfile } from './profile.ts';
import type { ComparisonOptions } from './runComparison.ts';
import type { Shape } from './shapes.ts';
import { startArms } from './startArms.ts';
import { startCenters } from './startUpstream.ts';

type ProfileOptions = Omit<ComparisonOptions, 'rounds'>;

/** Of the first of `names`, at the most connections, over the first of `upstreams`. */
export async function runProfile(options: ProfileOptions): Promise<void> {
  const centers = await startCenters({ ...options, sitesDir: 'subgraphs/sites' });
  try {
    const [kind = 'recorded'] = options.upstreams;
    const { arms, stop } = await startArms({ ...options, upstream: await centers.open(kind) });
    try {
      for (const arm of arms) for (const shape of options.shapes) options.say(await profile(arm, shape, options));
    } finally {
      await stop();
    }
  } finally {
    await centers.stop();
  }
}

async function profile(arm: Arm, shape: Shape, { connections, milliseconds, folder }: ProfileOptions): Promise<string> {
  const load = { connections: Math.max(...connections), milliseconds };
  await warmUp(arm, shape, load);
  const file = join(folder, 'profile.json');
  await arm.process.beginProfile();
  const { latencies } = await putLoad(arm.url, toBody(arm, shape), { ...load, headers: arm.headers });
  await arm.process.endProfile(file);
  const summary = summarizeProfile(JSON.parse(readFileSync(file, 'utf8')) as CpuProfile); // written by V8
  return `\n${arm.name}, ${shape.title}, ${load.connections} connections: ${printProfile(summary, latencies.length)}`;
}
