/** A subgraph of one field, for tests of what every subgraph does on the network. */
import type { GraphQLFieldResolver } from 'graphql';
import type { Log } from '../../../subgraphs/contract/observe/log.ts';
import { listen, type ListenOptions, type Listening } from '../../../subgraphs/serve/listen.ts';
import { createSchema, parseSdl } from '../../../subgraphs/serve/schema.ts';
import { createSubgraph, type Subgraph, type SubgraphOptions } from '../../../subgraphs/serve/subgraph.ts';
import type { Pace } from '../../../subgraphs/contract/pace.ts';

export interface Greeting {
  readonly name: string;
  readonly pace: Pace;
}

type Hello = GraphQLFieldResolver<unknown, Greeting>;
export type SmallOptions = Partial<SubgraphOptions<string, Greeting>> & { readonly hello?: Hello };

export function createGreeter({
  hello = (_parent, _arguments, { name }) => `hello ${name}`,
  ...options
}: SmallOptions = {}): Subgraph<string> {
  const log: Log = () => undefined;
  return createSubgraph<string, Greeting>({
    schema: createSchema<Greeting>(parseSdl('type Query { hello: String fault: String }'), {
      types: { Query: { hello, fault: () => Promise.reject(new Error('of no concern to callers')) } },
    }),
    createContext: (name, pace) => ({ name, pace }),
    log,
    ...options,
  });
}

const running: { stop(): Promise<void> }[] = [];

/** Stops what `serve` began. */
export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((each) => each.stop()));
}

export function stopLater(each: { stop(): Promise<void> }): void {
  running.push(each);
}

export async function serve(
  subgraph: Subgraph<string>,
  options: Partial<ListenOptions> = {},
): Promise<Listening & { readonly url: string }> {
  const listening = await listen(subgraph, 'you', { host: '127.0.0.1', port: 0, ...options });
  running.push(listening);
  return listening;
}
