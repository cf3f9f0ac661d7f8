/** The compose file of the consortium, or of one center on its own machines, as a value: derived from the sites alone. */
import type { Site } from '../../gateway/centers/membership.ts';
import { toNetworks, toSecrets } from './names.ts';
import { composeCenterService, composeDatabase, composeGateway, composeRegistry, type Service } from './services.ts';

export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal: boolean }>>;
  readonly volumes: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** Everything on one machine; the gateway alone is published, on the loopback. */
export function planConsortium(sites: readonly Site[]): ComposeFile {
  const centers = sites.flatMap((site) => Object.entries(composeSite(site, 'together')));
  const services = { registry: composeRegistry(), gateway: composeGateway(sites), ...Object.fromEntries(centers) };
  const internal = ['registry', ...sites.flatMap(({ id }) => Object.values(toNetworks(id)))];
  return assemble('lhs-consortium', services, { internal, published: ['front'] });
}

/** One center alone: its database and its subgraph, which is published on the address that its keeper gives. */
export function planCenter(site: Site): ComposeFile {
  const { data, graph } = toNetworks(site.id);
  return assemble(`lhs-${site.id}`, composeSite(site, 'alone'), { internal: [data], published: [graph] });
}

function composeSite(site: Site, where: 'together' | 'alone'): Record<string, Service> {
  return { [`mongo-${site.id}`]: composeDatabase(site), [`center-${site.id}`]: composeCenterService(site, where) };
}

function assemble(
  name: string,
  services: Readonly<Record<string, Service>>,
  networks: { readonly internal: readonly string[]; readonly published: readonly string[] },
): ComposeFile {
  const secrets = new Set(
    Object.values(services).flatMap((service) => (service.secrets ?? []).map(({ source }) => source)),
  );
  const volumes = Object.keys(services).filter((each) => each.startsWith('mongo-'));
  return {
    name,
    services,
    networks: { ...describeNetworks(networks.published, false), ...describeNetworks(networks.internal, true) },
    volumes: Object.fromEntries(volumes.map((each): [string, Record<string, never>] => [each, {}])),
    secrets: toSecrets([...secrets]),
  };
}

function describeNetworks(names: readonly string[], internal: boolean): ComposeFile['networks'] {
  return Object.fromEntries(names.map((name) => [name, { internal }]));
}
