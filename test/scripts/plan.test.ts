/** Which processes a consortium has, on which ports, with which environment. */
import { findPortFaults, planProcesses, printPortFaults, type Layout } from '../../scripts/supervise/plan.ts';

const layout: Layout = {
  sites: [
    { id: 'leap', name: 'LEAP', port: 4110 },
    { id: 'accelerat', name: 'ACCELERAT', port: 4101 },
  ],
  portBase: 4000,
  host: '127.0.0.1',
  dataDirectory: '/data',
  sitesDirectory: '/sites',
  environment: {},
};

test('registry, centers by port, then the gateway', () => {
  expect(planProcesses(layout).map(({ name, port }) => [name, port])).toEqual([
    ['registry', 4100],
    ['accelerat', 4101],
    ['leap', 4110],
    ['gateway', 4000],
  ]);
});

test('all ports move together, and the gateway knows where', () => {
  const plans = planProcesses({ ...layout, portBase: 5000 });
  expect(plans.map(({ port }) => port)).toEqual([5100, 5101, 5110, 5000]);
  expect(plans.at(-1)?.environment).toMatchObject({
    REGISTRY_URL: 'http://127.0.0.1:5100/',
    SITES_DIR: '/sites',
    CENTER_PORT_SHIFT: '1000',
  });
});

test('only the gateway listens beyond this machine', () => {
  const hosts = planProcesses({ ...layout, host: '0.0.0.0' }).map(({ environment }) => environment.HOST);
  expect(hosts).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1', '0.0.0.0']);
});

test('every process has the telemetry of its libraries switched off', () => {
  expect(planProcesses(layout).map(({ environment }) => environment.APOLLO_TELEMETRY_DISABLED)).toEqual([
    '1',
    '1',
    '1',
    '1',
  ]);
});

test('two centers on one port, and ports that do not exist, are faults', () => {
  const twice = planProcesses({ ...layout, sites: [...layout.sites, { id: 'pact', name: 'PACT', port: 4110 }] });
  expect(findPortFaults(twice)).toEqual([
    'pact needs port 4110, which another process of the consortium uses; change it in its settings.json.',
  ]);
  expect(findPortFaults(planProcesses({ ...layout, portBase: 65_500 }))).toHaveLength(3);
  expect(findPortFaults(planProcesses(layout))).toEqual([]);
});

test('a taken port is one sentence: which, who needs it, what to do', () => {
  const faults = planProcesses(layout)
    .slice(1, 3)
    .map((plan) => ({ plan, code: 'EADDRINUSE' }));
  expect(printPortFaults(faults)).toBe(
    'Port 4101 (needed by accelerat) is taken, 4110 (needed by leap) is taken: stop what listens there, or move all ports with `npm start -- --port-base 5000`.',
  );
});
