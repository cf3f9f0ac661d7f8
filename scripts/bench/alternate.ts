/** Asks the arms in turn, so that whatever else the machine does meets all of them alike. */
import type { Shape } from './dataShapes.ts';

export interface Arm {
  readonly name: string;
  ask(query: string): Promise<Readonly<Record<string, unknown>>>;
}

/** Milliseconds of each round, by arm in the order of the arms. */
export interface Timing {
  readonly shape: string;
  readonly rounds: readonly (readonly number[])[];
}

const WARM_UP = 3;

/** One timing a shape. The arms change places with every round. */
export async function alternate(arms: readonly Arm[], shapes: readonly Shape[], rounds: number): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const shape of shapes) {
    const queries = await Promise.all(arms.map(async (arm) => shape.toQuery(shape.prepare === undefined ? {} : await arm.ask(shape.prepare))));
    const measured: number[][] = [];
    for (let round = -WARM_UP; round < rounds; round += 1) {
      const times = new Array<number>(arms.length).fill(0);
      const order = round % 2 === 0 ? [...arms.keys()] : [...arms.keys()].reverse();
      for (const index of order) times[index] = await measure(arms, queries, index);
      if (round >= 0) measured.push(times);
    }
    timings.push({ shape: shape.name, rounds: measured });
  }
  return timings;
}

async function measure(arms: readonly Arm[], queries: readonly string[], index: number): Promise<number> {
  const begun = performance.now();
  await arms[index]?.ask(queries[index] ?? '');
  return performance.now() - begun;
}
