/** A planned fetch with everything that is made once and used for each request: request bodies, readers, mergers. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { BYTES_PER_ROOT, estimateTexts, PREPARED_BYTES, toPreparedKey } from '../../subgraphs/contract/prepared.ts';
import type { Catalog } from '../versions/contracts.ts';
import type { Directory } from '../centers/directory.ts';
import { createReporter } from '../centers/outcome.ts';
import { adaptPlan, printUnbatched, type AdaptedPlan } from '../versions/adapt.ts';
import type { FetchPlan, ObjectPlan, PlanScope, Task, WholePlan } from '../plan/plan.ts';
import { planFetch } from '../plan/planFetch.ts';
import { readOperation } from '../plan/readOperation.ts';
import type { CenterRequest } from '../plan/printRequest.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { CenterCall } from '../transport/scatter.ts';
import { boundAnswer, type BytesScope } from '../validate/bytes.ts';
import { compileTask, type TaskReader } from '../validate/part.ts';
import { compileObjectMerger, compileWholeMerger, type ObjectMerger, type WholeMerger } from './mergeWhole.ts';

export interface FetchScope extends PlanScope {
  /** The contract as a schema. */
  readonly contractSchema: GraphQLSchema;
}

/**
 * A cache of plans. A plan depends on the document, the variables and the members. The key has the first two; if the
 * centers have changed, the fetch is planned again. PREPARED_BYTES bounds its memory.
 */
export class FetchPlans {
  readonly #plans = new LRUCache<string, PlannedFetch>({ maxSize: PREPARED_BYTES });

  /** @throws GraphQLError if the variables do not fit */
  plan(scope: FetchScope, document: DocumentNode, variables: Readonly<Record<string, unknown>>): PlannedFetch {
    const key = toPreparedKey(document, variables);
    const known = this.#plans.get(key);
    if (known?.directory === scope.directory) return known;
    const plan = planFetch(scope, readOperation(scope.subgraph.schema, document, variables));
    const { contractSchema, subgraph } = scope;
    const planned = new PlannedFetch(plan, scope.directory, { contract: subgraph.contract, contractSchema });
    this.#plans.set(key, planned, { size: estimateTexts(document, key) + BYTES_PER_ROOT * plan.tasks.length });
    return planned;
  }
}

/** The plan as adapted to the centers, and the requests of one round. */
export interface SentPlan {
  readonly adapted: AdaptedPlan;
  readonly calls: readonly CenterCall[];
}

export class PlannedFetch {
  readonly plan: FetchPlan;
  /** The members for which it was planned. */
  readonly directory: Directory;
  readonly #contract: { readonly contract: Contract; readonly contractSchema: GraphQLSchema };
  /** By planned or adapted task. */
  readonly #readers = new Map<Task, TaskReader>();
  readonly #mergers = new Map<WholePlan, WholeMerger>();
  readonly #reporters = new Map<Task, ReturnType<typeof createReporter>>();
  readonly #objectMergers = new Map<ObjectPlan, ObjectMerger>();
  /** The last adapted plan. If the catalog has changed, the plan is adapted again. */
  #sent: { readonly catalog: Catalog; readonly sent: SentPlan } | undefined;
  /** Centers that get no batches, because one of their answers could not be divided. */
  readonly #unbatched = new Set<string>();

  constructor(
    plan: FetchPlan,
    directory: Directory,
    contract: { readonly contract: Contract; readonly contractSchema: GraphQLSchema },
  ) {
    this.plan = plan;
    this.directory = directory;
    this.#contract = contract;
  }

  /** Returns the reader of answers to the task. */
  getReader(task: Task): TaskReader {
    let reader = this.#readers.get(task);
    if (!reader) {
      reader = compileTask({ contract: this.#contract.contract, prefix: this.plan.prefix }, task);
      this.#readers.set(task, reader);
    }
    return reader;
  }

  getMerger(whole: WholePlan): WholeMerger {
    let merger = this.#mergers.get(whole);
    if (!merger) this.#mergers.set(whole, (merger = compileWholeMerger(whole)));
    return merger;
  }

  getObjectMerger(object: ObjectPlan): ObjectMerger {
    let merger = this.#objectMergers.get(object);
    if (!merger) this.#objectMergers.set(object, (merger = compileObjectMerger(object)));
    return merger;
  }

  getReporter(task: Task): ReturnType<typeof createReporter> {
    let reporter = this.#reporters.get(task);
    if (!reporter) this.#reporters.set(task, (reporter = createReporter()));
    return reporter;
  }

  adapt(catalog: Catalog): SentPlan {
    if (this.#sent?.catalog === catalog) return this.#sent.sent;
    // Readers for the previous catalog are not needed again.
    this.#readers.clear();
    if (this.#sent) this.#unbatched.clear(); // with another contract, answers may be divisible
    const adapted = adaptPlan(this.#contract.contractSchema, this.plan, catalog, (center) =>
      this.#unbatched.has(center),
    );
    const sent = { adapted, calls: this.toCalls(adapted.requests) };
    this.#sent = { catalog, sent };
    return sent;
  }

  /** Returns the requests of these centers without batches. */
  adaptUnbatched(adapted: AdaptedPlan, centers: readonly string[]): CenterCall[] {
    return this.toCalls(printUnbatched(adapted, this.plan.prefix, centers));
  }

  avoidBatches(centers: readonly string[]): void {
    for (const center of centers) this.#unbatched.add(center);
    this.#sent = undefined;
  }

  toCalls(requests: ReadonlyMap<string, CenterRequest>): CenterCall[] {
    const { contract, contractSchema: schema } = this.#contract;
    const sent = new Map<CenterRequest, Pick<CenterCall, 'body' | 'maxBytes' | 'maxValues'>>(); // most centers get the same request
    return [...requests].map(([center, request]) => {
      const known = sent.get(request) ?? prepareCall({ contract, schema }, request);
      sent.set(request, known);
      return { center, url: this.directory.get(center).url, request, ...known };
    });
  }
}

function prepareCall(scope: BytesScope, request: CenterRequest): Pick<CenterCall, 'body' | 'maxBytes' | 'maxValues'> {
  const { bytes, values } = boundAnswer(scope, request);
  return { body: Buffer.from(JSON.stringify(request)), maxBytes: bytes, maxValues: values };
}
