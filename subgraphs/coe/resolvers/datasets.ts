/** Resolves the description of the center's data: its dates, and the number of rows of each collection. */
import type { GraphQLFieldResolver } from 'graphql';
import { digestContract } from '../../contract/readContract.ts';
import type { Completeness, Dataset, Datasets } from '../../contract/generated/answers.ts';
import type { Contract } from '../../contract/model.ts';
import { toExactCount } from '../../contract/summary.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import { createUnknownCount, openReading, toCompleteness, type Access } from './reading.ts';

/** Resolves `Query.datasets`. The policy decides on the statistics of each collection. The dates are shown if any of them is allowed. */
export function createDatasetsResolver(contract: Contract): GraphQLFieldResolver<unknown, CenterContext> {
  const digest = digestContract(contract);
  return async (_parent, _arguments, context, info): Promise<Datasets> => {
    const accesses = await Promise.all(
      contract.collections.map((collection) =>
        openReading(context, info.fieldNodes, {
          collection,
          describe: () => ({ purpose: 'statistics', fields: [] }),
        }),
      ),
    );
    const granted = accesses.find((access) => access.kind === 'granted');
    return {
      nodes: granted ? [toDataset(contract, context.center, granted, accesses)] : [],
      contract: digest,
      completeness: reportAll(context.center, accesses),
    };
  };
}

type Granted = Extract<Access, { kind: 'granted' }>;

function toDataset(
  contract: Contract,
  { id, name }: CenterFacts,
  { snapshot }: Granted,
  accesses: readonly Access[],
): Dataset {
  const { asOf, epoch, counts } = snapshot.generation;
  const collections = contract.collections.map(({ plural, code }, index) => ({
    name: plural,
    rows: accesses[index]?.kind === 'granted' ? toExactCount(counts[code] ?? 0) : createUnknownCount(),
  }));
  return { center: { id, name }, asOf, epoch, collections };
}

/** The center ANSWERED if any collection is granted. A refused collection is reported as the field of its ids. */
function reportAll(center: CenterFacts, accesses: readonly Access[]): Completeness {
  const [first] = accesses;
  if (!first) throw new Error('the contract has collections');
  const report = toCompleteness(center, accesses.find((access) => access.kind === 'granted') ?? first);
  const faults = accesses.flatMap((access) => {
    if (access.kind === 'granted') return access.drift.map((field) => ({ field, code: 'REGISTRY_DRIFT' }));
    return [{ field: `${access.reading.collection.typeName}.id`, code: access.code }];
  });
  return {
    ...report,
    centers: report.centers.map((each) => (each.status === 'ANSWERED' ? { ...each, fields: faults } : each)),
  };
}
