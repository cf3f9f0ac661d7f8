/**
 * Adds to package-lock.json the packages of other platforms that npm left out, so that `npm ci` works everywhere.
 * npm leaves them out where the registry at hand does not carry them, and then refuses its own lock file.
 * Run it after `npm install NAME`: node scripts/completeLock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPUS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const known = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
const added = [];

for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (known.has(name)) continue;
    const words = name.split(/[-/]/);
    const os = SYSTEMS.find((system) => words.includes(system));
    const cpu = CPUS.find((each) => words.includes(each));
    // Only binaries for other platforms: an exact version, named by system and processor.
    if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version)) {
      process.stderr.write(`left out, its platform is not clear: ${name} ${version}\n`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev && { dev: true }),
      optional: true,
      os: [os],
    };
    known.add(name);
    added.push(name);
  }
}

const byPath = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} packages of other platforms added\n`);
