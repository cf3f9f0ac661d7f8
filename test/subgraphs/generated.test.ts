import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

test('the generated resolver types are those of the schemas: else run `npm run codegen`', async () => {
  const cli = 'node_modules/@graphql-codegen/cli/esm/bin.js';
  await promisify(execFile)(process.execPath, [cli, '--config', 'codegen.yml', '--check']);
}, 60_000);
