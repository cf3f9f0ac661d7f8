/** The entry of every `npm run`: plain JavaScript, so it is run as a process. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function run(...args: string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

test('an unknown tool is one sentence that names the known ones', () => {
  const { status, stderr } = run('scripts/run.mjs', 'strat');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no tool "strat"; there are build, start, figures, .*\n$/);
});

test.each(['18.20.4', '20.18.3', '8.17.0'])('Node %s is too old, and says so in one sentence', (version) => {
  const code = `import('./scripts/prepare.mjs').then(({ checkNode }) => checkNode('${version}')).catch((error) => { console.error(error.message); process.exit(3); })`;
  const { status, stderr } = run('-e', code);
  expect(status).toBe(3);
  expect(stderr).toBe(
    `Node 20.19 or later is needed, this is Node ${version}: install Node 24 from https://nodejs.org and try again.\n`,
  );
});

test.each(['20.19.0', '22.1.0', '24.0.0'])('Node %s will do', (version) => {
  expect(run('-e', `import('./scripts/prepare.mjs').then(({ checkNode }) => checkNode('${version}'))`).status).toBe(0);
});

test('what runs before the packages are installed needs none of them', () => {
  for (const file of ['run.mjs', 'prepare.mjs', 'lock.cjs', 'endWithParent.mjs']) {
    const text = readFileSync(`scripts/${file}`, 'utf8');
    const imports = [...text.matchAll(/(?:from |require\()'([^']+)'/g)].map(([, name]) => name);
    expect(imports.length).toBeGreaterThan(1);
    expect(imports.filter((name) => !/^(node:|\.\/(prepare|lock|endWithParent)\.[cm]js$)/.test(name ?? ''))).toEqual(
      [],
    );
  }
});

test('every script of package.json is a tool', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }; // our own file
  const { stderr } = run('scripts/run.mjs', '');
  const tools = (/there are (.*)\./.exec(stderr)?.[1] ?? '').split(', ');
  expect(Object.keys(scripts).sort()).toEqual(tools.sort());
});

test('test:mongo without a server says in plain sight that nothing ran, and what to set', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'test:mongo'], {
    encoding: 'utf8',
    env: { ...process.env, MONGODB_URI: '' },
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^test:mongo SKIPPED: MONGODB_URI is not set, so nothing ran against a MongoDB server\.\n(.*\n)*.*MONGODB_URI='mongodb:/,
  );
});
