/** `npm run loss`: shows what Apollo Gateway alone loses, with eleven equal subgraphs of ten scholars each. */
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { CENTER_IDS } from '../subgraphs/contract/ids.ts';
import { defineCommand, runCommandLine } from '../subgraphs/commandLine.ts';

const SCHOLARS_EACH = 10;
const QUERY = '{ scholars { id } }';
const SDL = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  type Query { scholars: [Scholar!]! @shareable }
  type Scholar @key(fields: "id") @shareable { id: ID! }
`);

const COMMAND = defineCommand({
  call: 'npm run loss',
  does: 'Shows how many rows Apollo Gateway alone loses with eleven equal subgraphs.',
  options: {},
  run: async () => {
    const { supergraphSdl, errors } = composeServices(
      CENTER_IDS.map((name) => ({ name, typeDefs: SDL, url: `local://${name}` })),
    );
    if (supergraphSdl === undefined) throw new Error(errors?.join('\n') ?? 'no supergraph');
    const gateway = new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => new LocalGraphQLDataSource(buildCenter(name)),
    });
    const server = new ApolloServer({ gateway, plugins: [ApolloServerPluginUsageReportingDisabled()] });
    await server.start();
    const { body } = await server.executeOperation({ query: QUERY });
    await server.stop();
    if (body.kind !== 'single') throw new Error('expected a single answer');
    const { data, errors: queryErrors } = body.singleResult;
    const rows = (data as { scholars: unknown[] }).scholars; // the shape of QUERY
    process.stdout.write(
      `${QUERY}\n${CENTER_IDS.length} centers hold ${CENTER_IDS.length * SCHOLARS_EACH} scholars. Apollo Gateway alone returned ${rows.length}, with ${queryErrors?.length ?? 0} errors.\n`,
    );
    return 0;
  },
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

function buildCenter(name: string): ReturnType<typeof buildSubgraphSchema> {
  const scholars = Array.from({ length: SCHOLARS_EACH }, (_, index) => ({
    id: `${name}:scholar:${String(index + 1).padStart(4, '0')}`,
  }));
  return buildSubgraphSchema({ typeDefs: SDL, resolvers: { Query: { scholars: () => scholars } } });
}
