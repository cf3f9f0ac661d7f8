/** Answers from the gateway's cache, over real processes: they end with the data that they are of, and with the process that gave them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventually, SITES, type System } from './system.ts';

let system: System;

interface Got {
  readonly text: string;
  readonly names: readonly string[];
  /** Of leap and pact; null where it did not answer. */
  readonly ages: readonly (number | null)[];
  readonly isKept: boolean;
}

async function ask(headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const body = JSON.stringify({
    query: '{ scholars(first: 50, filter: { center: { in: ["leap", "pact"] } }) { nodes { name } } }',
  });
  const response = await fetch(system.graphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { data, extensions } = JSON.parse(text) as {
    data: { scholars: { nodes: { name: string }[] } };
    extensions: { completeness: { centers: { center: string; age: number | null }[] } };
  }; // as asked
  return {
    text,
    names: data.scholars.nodes.map(({ name }) => name),
    ages: extensions.completeness.centers
      .filter(({ center }) => center === 'leap' || center === 'pact')
      .map(({ age }) => age),
    isKept: response.headers.has('age'),
  };
}

const untilKept = (): Promise<Got> => eventually(ask, ({ isKept }) => isKept);

export function testCache(getSystem: () => System): void {
  beforeAll(() => void (system = getSystem()));

  test('a repeated question is answered from the cache, until a center imports other files', async () => {
    const kept = await untilKept();
    expect(kept.names).toContain('Zola Metz');
    expect(kept.names).toEqual((await ask({ 'cache-control': 'no-cache' })).names);
    const data = join(dirname(system.sitesDir), 'changed');
    cpSync(join(SITES, 'leap', 'data'), data, { recursive: true });
    const file = join(data, 'scholars.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Zola Metz', 'Zola Metz-Changed'));
    const env = { ...process.env, DATA_DIR: system.dataDir, SITES_DIR: system.sitesDir };
    const importer = spawn(process.execPath, ['dist/subgraphs/coe/import/cli.js', '--center', 'leap', data], {
      env,
      stdio: 'ignore',
    });
    expect(await once(importer, 'close')).toEqual([0, null]);
    const changed = await eventually(ask, ({ names }) => names.includes('Zola Metz-Changed'));
    expect(changed.names).toEqual(
      kept.names
        .map((name) => (name === 'Zola Metz' ? 'Zola Metz-Changed' : name))
        .toSorted((a, b) => changed.names.indexOf(a) - changed.names.indexOf(b)),
    );
    expect((await untilKept()).names).toEqual(changed.names);
  });

  test('what a center gave ends with its process, and is stored again when it is back', async () => {
    const kept = await untilKept();
    await system.consortium.kill('leap');
    const without = await eventually(ask, ({ ages }) => ages[0] === null);
    expect(without.names.length).toBeLessThan(kept.names.length);
    await system.consortium.restart('leap');
    const back = await eventually(ask, ({ isKept, ages }) => isKept && ages[0] !== null);
    expect(back.names).toEqual(kept.names);
  });

  test('a center whose settings say so lets no answer be stored', async () => {
    await untilKept();
    const file = join(system.sitesDir, 'leap', 'settings.json');
    writeFileSync(
      file,
      JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), cacheAnswers: 'none' }),
    );
    await system.consortium.restart('leap');
    await eventually(ask, ({ ages }) => ages[0] !== null);
    const again = [await ask(), await ask(), await ask()];
    expect(again.map(({ ages, isKept }) => [ages, isKept])).toEqual(again.map(() => [[0, 0], false]));
  });
}
