/** The schema that clients see: what Apollo Gateway makes of the supergraph. */
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { SOURCES } from './consortium.ts';

export async function loadClientSchema(): Promise<GraphQLSchema> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const gateway = new ApolloGateway({ supergraphSdl: SOURCES.supergraph });
  const loaded = new Promise<GraphQLSchema>((done) => gateway.onSchemaLoadOrUpdate(({ apiSchema }) => done(apiSchema)));
  await gateway.load();
  await gateway.stop();
  return loaded;
}
