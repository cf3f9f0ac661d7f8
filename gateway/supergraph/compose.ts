/** Composes the supergraph from stored SDL, so that the gateway starts and stays up while every subgraph is down. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** SDL by the name of the logical subgraph. */
export interface SubgraphSources {
  readonly registry: string;
  readonly coe: string;
  readonly consortium: string;
}

/**
 * The supergraph SDL.
 * @throws Error that lists every composition error and hint: a hint means that something was dropped silently
 */
export function composeSupergraph(sources: SubgraphSources): string {
  const services = Object.entries<string>({ ...sources }).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `local://${name}`,
  }));
  const result = composeServices(services);
  const faults = [
    ...(result.errors ?? []).map((error) => error.message),
    ...(result.hints ?? []).map((hint) => `hint ${hint.definition.code}: ${hint.message}`),
  ];
  if (faults.length > 0 || result.supergraphSdl === undefined) {
    throw new Error(`The subgraphs do not compose:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
  return result.supergraphSdl;
}
