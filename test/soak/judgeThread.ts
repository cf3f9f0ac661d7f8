/** The thread of the judge: a question in, a verdict out. */
import { parentPort, workerData } from 'node:worker_threads';
import { createJudge } from './judge.ts';
import type { JudgeSettings, Judgement, Question } from './startJudge.ts';
import { readTruths } from './variants.ts';

const { sources, centerCount } = workerData as JudgeSettings; // what it was started with
const judge = createJudge({ truths: readTruths(sources), centerCount });

parentPort?.on('message', ({ id, given }: Question) => {
  const judgement: Judgement = { id, verdict: judge(given) };
  parentPort?.postMessage(judgement);
});
