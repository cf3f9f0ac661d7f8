/** The judge in a thread of its own, so that the waits of the sixteen connections are the graph's and not the oracle's. */
import { Worker } from 'node:worker_threads';
import type { Given, Verdict } from './judge.ts';

export interface Judge {
  judge(given: Given): Promise<Verdict>;
  close(): Promise<void>;
}

/** What the thread is started with. */
export interface JudgeSettings {
  /** The folders of the variants. */
  readonly sources: readonly string[];
  readonly centerCount: number;
}

export interface Question {
  readonly id: number;
  readonly given: Given;
}

export interface Judgement {
  readonly id: number;
  readonly verdict: Verdict;
}

export function startJudge(settings: JudgeSettings): Judge {
  const worker = new Worker(new URL('./judgeThread.js', import.meta.url), { workerData: settings });
  const waiting = new Map<
    number,
    { readonly done: (verdict: Verdict) => void; readonly fail: (error: Error) => void }
  >();
  worker.on('message', ({ id, verdict }: Judgement) => {
    waiting.get(id)?.done(verdict);
    waiting.delete(id);
  });
  worker.on('error', (error: Error) => waiting.forEach(({ fail }) => fail(error)));
  let last = 0;
  return {
    judge: (given) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        const question: Question = { id: last, given };
        worker.postMessage(question);
      }),
    close: async () => void (await worker.terminate()),
  };
}
