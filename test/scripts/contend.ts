/** Contends for one lock in many processes, round after round; each round begins with the death of the holder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** Tries once for each file that it is sent, and answers whether it has the lock. It never lets go. */
const CONTENDER = `
  const { tryLock } = require(process.argv[1]);
  process.on('message', (file) => tryLock(file).then((release) => process.send(release !== undefined)));
  process.on('disconnect', () => process.exit());
  process.send('ready');`;

/** How many processes had the lock, for each round. */
export async function contend(file: string, rounds: number, processes: number): Promise<number[]> {
  const contenders = await Promise.all(Array.from({ length: processes }, startContender));
  const holders: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const answers = contenders.map(askOnce);
      contenders.forEach((each) => each.send(file)); // to all before the first can answer
      const hasLock = await Promise.all(answers);
      holders.push(hasLock.filter(Boolean).length);
      for (const at of contenders.keys()) {
        const contender = contenders[at];
        if (!hasLock[at] || !contender) continue;
        const ended = once(contender, 'exit');
        contender.kill('SIGKILL');
        await ended;
        contenders[at] = await startContender();
      }
    }
  } finally {
    contenders.forEach((each) => each.kill('SIGKILL'));
  }
  return holders;
}

async function startContender(): Promise<ChildProcess> {
  const contender = spawn(process.execPath, ['-e', CONTENDER, resolve('scripts/lock.cjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(contender, 'message');
  return contender;
}

async function askOnce(contender: ChildProcess): Promise<boolean> {
  const [hasLock] = (await once(contender, 'message')) as [boolean]; // what a contender sends
  return hasLock;
}
