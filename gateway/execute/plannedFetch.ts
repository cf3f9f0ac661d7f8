/** A planned fetch, with what is made of it once and used each time that it is asked: requests, and the plan as each center serves it. */
import type { GraphQLSchema } from 'graphql';
import type { Catalog } from '../centers/catalog.ts';
import type { Directory } from '../centers/directory.ts';
import { adaptPlan, printAlone, type AdaptedPlan } from '../plan/adaptPlan.ts';
import type { FetchPlan } from '../plan/plan.ts';
import type { CenterRequest } from '../plan/printRequest.ts';
import type { CenterCall } from '../transport/scatter.ts';

/** What the centers are sent in one round. */
export interface SentPlan {
  readonly adapted: AdaptedPlan;
  readonly calls: readonly CenterCall[];
}

export class PlannedFetch {
  readonly plan: FetchPlan;
  /** The members that it was planned for. */
  readonly directory: Directory;
  readonly #contractSchema: GraphQLSchema;
  /** For one catalog; another is another object, and the plan is adapted anew. */
  #sent: { readonly catalog: Catalog; readonly sent: SentPlan } | undefined;
  /** Centers that are asked for each list of a batch alone: what they sent for it could not be divided, and most likely cannot the next time. */
  readonly #alone = new Set<string>();

  /** @param contractSchema the schema that a center serves */
  constructor(plan: FetchPlan, directory: Directory, contractSchema: GraphQLSchema) {
    this.plan = plan;
    this.directory = directory;
    this.#contractSchema = contractSchema;
  }

  adapt(catalog: Catalog): SentPlan {
    if (this.#sent?.catalog === catalog) return this.#sent.sent;
    const adapted = adaptPlan(this.#contractSchema, this.plan, catalog, (center) => this.#alone.has(center));
    const sent = { adapted, calls: this.toCalls(adapted.requests) };
    this.#sent = { catalog, sent };
    return sent;
  }

  /** What these centers are sent where no lists are asked for as one. */
  adaptAlone(adapted: AdaptedPlan, centers: readonly string[]): CenterCall[] {
    return this.toCalls(printAlone(adapted, this.plan.prefix, centers));
  }

  avoidBatches(centers: readonly string[]): void {
    for (const center of centers) this.#alone.add(center);
    this.#sent = undefined;
  }

  toCalls(requests: ReadonlyMap<string, CenterRequest>): CenterCall[] {
    return [...requests].map(([center, request]) => ({
      center,
      url: this.directory.get(center).url,
      request,
      maxBytes: MAX_ANSWER_BYTES,
    }));
  }
}

const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
