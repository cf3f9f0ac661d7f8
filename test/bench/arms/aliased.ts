/** What one would write today: Apollo Gateway over eleven subgraphs, each with root fields of its own names. `aliased.js CENTERS.json`, with PORT. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { prefixContract, toName } from './prefixContract.ts';

interface Subgraph {
  readonly id: string;
  readonly url: string;
}

/** A center answers to the names of the contract: the prefix is taken off on the way. Aliases are asked for, so answers need nothing. */
class RenamingDataSource extends RemoteGraphQLDataSource {
  readonly #prefix: string;

  constructor(url: string, prefix: string) {
    super({ url });
    this.#prefix = prefix;
  }

  override willSendRequest({ request }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
    if (request.query !== undefined) request.query = request.query.replaceAll(this.#prefix, '');
    // The planner names an operation after the subgraph, whose name the prefix begins with.
    if (request.operationName !== undefined) request.operationName = request.operationName.replaceAll(this.#prefix, '');
  }
}

const [file = ''] = process.argv.slice(2);
const { registry, centers } = JSON.parse(readFileSync(file, 'utf8')) as {
  registry: string;
  centers: readonly Subgraph[];
}; // written by the bench
const toPrefix = (center: string): string => `${toName(center)}__`;

function compose(): string {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const contract = read('subgraphs/contract/schema.graphql');
  const copies = centers.map(({ id, url }) => ({
    name: toName(id),
    url,
    typeDefs: prefixContract(contract, toPrefix(id)),
  }));
  const { supergraphSdl, errors } = composeServices([
    ...copies,
    { name: 'registry', url: registry, typeDefs: prefixContract(read('subgraphs/registry/schema.graphql'), '') },
  ]);
  if (supergraphSdl === undefined)
    throw new Error(
      (errors ?? [])
        .map(({ message }) => message)
        .slice(0, 20)
        .join('\n'),
    );
  return supergraphSdl;
}

const prefixes = new Map(centers.map(({ id }) => [toName(id), toPrefix(id)]));
const gateway = new ApolloGateway({
  supergraphSdl: compose(),
  buildService: ({ name, url = '' }) => {
    const prefix = prefixes.get(name);
    return prefix === undefined ? new RemoteGraphQLDataSource({ url }) : new RenamingDataSource(url, prefix);
  },
});
const server = new ApolloServer({ gateway });
await server.start();
const http = createServer(
  { keepAliveTimeout: 75_000 },
  express().use('/graphql', express.json({ limit: '1mb' }), expressMiddleware(server)),
);
http.listen(Number(process.env['PORT']), '127.0.0.1', () => void process.stdout.write('ready aliased\n'));
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));
