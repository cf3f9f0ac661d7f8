/** The supergraph as it grows: the contract's, and the extension fields that centers turn out to have. */
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import { addFields } from '../../subgraphs/contract/extension.ts';
import type { Extension } from '../centers/catalog.ts';
import type { Drift, ExtraField } from '../centers/drift.ts';
import { collectExtensions, toExtensionField, type ShownExtension } from './collectExtensions.ts';
import { composeSupergraph, type SubgraphSources } from './compose.ts';
import { readLogicalSubgraph, type LogicalSubgraph } from './logicalSubgraph.ts';

export type CenterSubgraph = LogicalSubgraph['name'];

export class LiveSupergraph {
  /** The contract's own schema, to which centers are compared. */
  readonly contractSchema: GraphQLSchema;
  readonly #sources: SubgraphSources;
  readonly #log: Log;
  #subgraphs: Readonly<Record<CenterSubgraph, LogicalSubgraph>>;
  #shown: readonly ShownExtension[] = [];
  #publish: ((supergraphSdl: string) => void) | undefined;

  constructor(sources: SubgraphSources, log: Log) {
    this.#sources = sources;
    this.#log = log;
    this.contractSchema = buildASTSchema(parse(sources.coe), { assumeValid: true, assumeValidSDL: true });
    this.#subgraphs = readSubgraphs(sources);
  }

  /** Composes what is known now, and remembers whom to tell when it grows. @throws Error when it does not compose */
  initialize(publish: (supergraphSdl: string) => void): string {
    this.#publish = publish;
    return composeSupergraph(this.#sources);
  }

  /** The subgraph as it is now: fields are only ever added, so what was planned on an older one holds. */
  getSubgraph(name: CenterSubgraph): LogicalSubgraph {
    return this.#subgraphs[name];
  }

  /** Takes in what can be of the centers' extra fields; what does not compose is refused, and the old schema stays. */
  extend(drifts: ReadonlyMap<string, Drift>): readonly Extension[] {
    const shown = collectExtensions(this.#shown, drifts);
    if (JSON.stringify(shown) !== JSON.stringify(this.#shown)) this.#grow(shown);
    return this.#shown;
  }

  /** Why a center's extra field is not shown; undefined where it is. */
  explainExtra({ coordinate, type }: ExtraField): string | undefined {
    if (type === undefined) return `${coordinate} is not of a kind that the graph can show`;
    const shown = this.#shown.find((each) => each.coordinate === coordinate);
    return shown?.type === type ? undefined : `${coordinate} is of another type at another center`;
  }

  #grow(shown: readonly ShownExtension[]): void {
    try {
      const fields = shown.map(toExtensionField);
      const { registry, coe, consortium } = this.#sources;
      const sources = { registry, coe: addFields(coe, fields), consortium: addFields(consortium, fields) };
      const subgraphs = readSubgraphs(sources);
      const supergraph = composeSupergraph(sources);
      // Before anybody can ask for the new fields, the engine knows them.
      this.#subgraphs = subgraphs;
      this.#publish?.(supergraph);
      this.#shown = shown;
    } catch (error) {
      this.#log(`extension fields were not taken in: ${error instanceof Error ? error.message : String(error)}`, {
        level: 'warn',
      });
    }
  }
}

function readSubgraphs(sources: SubgraphSources): Readonly<Record<CenterSubgraph, LogicalSubgraph>> {
  return { coe: readLogicalSubgraph('coe', sources), consortium: readLogicalSubgraph('consortium', sources) };
}
