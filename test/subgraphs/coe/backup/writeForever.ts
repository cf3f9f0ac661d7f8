/** A process that writes a file which never ends: `runTypeScript.cjs writeForever.ts FILE`. It says when it has begun. */
import { setTimeout as pause } from 'node:timers/promises';
import { writeFileWhole } from '../../../../subgraphs/coe/backup/writeFileWhole.ts';

async function* writeLines(): AsyncGenerator<Uint8Array> {
  process.stdout.write('begun\n');
  for (;;) {
    yield Buffer.from('a line\n');
    await pause(10);
  }
}

void writeFileWhole(process.argv[3] ?? '', writeLines());
