/**
 * Runs an operation: admits it, fetches its data, summarizes the reports of the centers, applies the completeness
 * policy.
 */
import { executeSync, GraphQLError, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { GraphQLDataSource } from '@apollo/gateway';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import { summarizeReports, type Summary } from '../centers/outcome.ts';
import {
  decidePolicy,
  describeInvalidPolicy,
  describeMissingParts,
  parsePolicy,
  printPolicy,
  type MissingPart,
  type Policy,
} from '../centers/policy.ts';
import type { Admission, Release } from '../../subgraphs/contract/limits/admission.ts';
import { boundErrors, shortenErrors } from '../../subgraphs/contract/limits/guard.ts';
import type { Members } from '../centers/directory.ts';
import { Overloaded, type FormatError } from '../errors.ts';
import type { Contracts } from '../versions/contracts.ts';
import { executeFetch, type ExecuteScope } from '../execute/execute.ts';
import type { FetchExplanation } from '../execute/explainFetch.ts';
import type { FetchPlans, PlannedFetch } from '../execute/plannedFetch.ts';
import type { Dependencies, Run } from '../execute/run.ts';
import { parseOnce } from '../plan/readOperation.ts';
import type { Origin } from '../transport/transport.ts';
import type { Planner } from './planner.ts';
import {
  InvalidVariables,
  type Operations,
  type PreparedInput,
  type PreparedOperation,
  type PrintedSummary,
} from './prepare.ts';
import type { Registry } from './registry.ts';
import { runSteps, type StepError, type StepRequest, type StepResult } from './steps.ts';

/** The part of a request that is not the operation or its variables. */
export interface RequestContext {
  readonly origin: Origin | undefined;
  /** Identifies the caller, so that admission can treat callers fairly. */
  readonly caller: string;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal | undefined;
  /** When the request arrived, on the gateway's clock; the operation's deadline starts here. */
  readonly startedAt: number;
  readonly dependencies: Dependencies | undefined;
  /** The header `x-completeness-policy`, as sent. */
  readonly policy: string | undefined;
  readonly isExplainRequested: boolean;
}

/** `partial`: data with errors, or a center is missing. `error`: errors without data, or with only nulls. */
export type OperationOutcome = 'complete' | 'partial' | 'error';

export interface OperationAnswer {
  readonly status: number;
  /** Set if the operation was refused and may be retried. */
  readonly retryAfterSeconds?: number;
  /** Undefined if the operation was refused before it ran. */
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** `extensions` as JSON, if already printed. */
  readonly extensionsText?: string | undefined;
  readonly outcome: OperationOutcome;
  readonly summary: Summary | undefined;
  /** The operation's name in the client's document. */
  readonly name: string | undefined;
  /** May the answer be cached? The cache also checks the stamps of the subgraphs. */
  readonly isReusable: boolean;
}

export interface RunScope {
  readonly planner: Planner;
  readonly operations: Operations;
  readonly members: Members;
  readonly admission: Admission;
  /** The longest that a client waits for an answer, including the time in the queue. */
  readonly operationDeadlineMs: number;
  readonly contracts: Contracts;
  readonly subgraphs: Readonly<Record<'coe' | 'consortium', ExecuteScope>>;
  readonly registry: Registry;
  readonly plans: FetchPlans;
  /** For requests without the policy header. */
  readonly defaultPolicy: Policy;
  readonly formatError: FormatError;
  /** Receives the summary of each operation that called centers. */
  readonly health: { record(summary: Summary): void };
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

export async function runOperation(
  scope: RunScope,
  operation: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Promise<OperationAnswer> {
  const centers = scope.members.current().centers.length;
  const policy = context.policy === undefined ? scope.defaultPolicy : parsePolicy(context.policy, centers);
  if (!policy) return refuse(scope, operation, 400, [toBadPolicyError(context.policy ?? '', centers)]);
  let input: ReturnType<Operations['prepareInput']>;
  try {
    input = scope.operations.prepareInput(operation, variables, centers);
  } catch (error) {
    if (error instanceof InvalidVariables) return refuse(scope, operation, 400, error.errors);
    if (error instanceof GraphQLError) return refuse(scope, operation, 400, [error]);
    throw error;
  }
  const release = await waitForAdmission(scope, context, input.measured.cost);
  if (!release) return refuseAsBusy(scope, operation);
  try {
    return await runAdmitted(scope, operation, input, { context, policy });
  } catch (error) {
    if (context.signal?.aborted && error === context.signal.reason) return refuseAsBusy(scope, operation); // the client has left
    throw error;
  } finally {
    release();
  }
}

/**
 * Resolves to undefined if the queue is full, the client leaves, or the deadline passes while the operation is queued.
 */
async function waitForAdmission(
  { admission, operationDeadlineMs, now }: RunScope,
  context: RequestContext,
  cost: number,
): Promise<Release | undefined> {
  const { caller, signal, startedAt } = context;
  const admitted = admission.tryEnter(caller, cost);
  if (admitted) return admitted;
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  const timer = setTimeout(stop, Math.max(0, startedAt + operationDeadlineMs - now()));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await admission.enter(caller, cost, waiting.signal);
  } catch {
    return undefined; // rejects only when the signal aborts
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

interface Admitted {
  readonly context: RequestContext;
  readonly policy: Policy;
}

async function runAdmitted(
  scope: RunScope,
  operation: PreparedOperation,
  input: PreparedInput,
  { context, policy }: Admitted,
): Promise<OperationAnswer> {
  const run: Run = {
    directory: scope.members.current(), // read after the wait in the queue, so that it is up to date
    catalog: scope.contracts.current(),
    startedAt: context.startedAt,
    origin: context.origin,
    signal: context.signal,
    reports: [],
    explanations: [],
    dependencies: context.dependencies,
  };
  const { data, errors } = await fetchData(scope, run, operation, input);
  return completeOperation(scope, run, { operation, input, context, policy, data, errors });
}

interface FetchedData {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

async function fetchData(
  scope: RunScope,
  run: Run,
  operation: PreparedOperation,
  input: PreparedInput,
): Promise<FetchedData> {
  const { strategy, document } = operation;
  switch (strategy.kind) {
    case 'centers': {
      if (input.planned?.directory !== run.directory)
        input.planned = planCenters(scope, run, { subgraph: 'coe', document, variables: input.variables });
      const { data, errors } = await executeFetch(scope.subgraphs.coe, run, input.planned, []);
      return { data, errors: errors.map((error) => toClientError(scope, error)) };
    }
    case 'steps': {
      const { toClientKey } = strategy.planned;
      const execute = (request: StepRequest): Promise<StepResult> =>
        fetchStep(scope, run, { ...request, path: request.path.map(toClientKey) });
      const { data, errors } = await runSteps({ execute, variables: input.variables }, strategy.plan);
      if (strategy.hasIntrospection) Object.assign(data, executeIntrospection(scope, strategy.planned.document, input));
      const toClientPath = (error: StepError): StepError => ({
        ...error,
        path: error.path.map((step) => (typeof step === 'string' ? toClientKey(step) : step)),
      });
      return {
        data: input.shape?.(data) ?? null,
        errors: errors.map((error) => toClientError(scope, toClientPath(error))),
      };
    }
    case 'apollo': {
      const sources = toDataSources(scope, run);
      const { data = null, errors } = await scope.planner.execute(strategy.plan, {
        document,
        variables: input.variables,
        sources,
      });
      return { data, errors: errors.map((error) => scope.formatError(error.toJSON(), error)) };
    }
  }
}

function fetchStep(
  scope: RunScope,
  run: Run,
  { subgraph, document, variables, path }: StepRequest,
): Promise<StepResult> {
  if (subgraph === 'registry') return scope.registry.execute(run, document, variables, path);
  if (subgraph !== 'coe' && subgraph !== 'consortium') throw new Error(`no data source for the subgraph ${subgraph}`);
  return executeFetch(scope.subgraphs[subgraph], run, planCenters(scope, run, { subgraph, document, variables }), path);
}

function planCenters(
  scope: RunScope,
  run: Run,
  { subgraph, document, variables }: Pick<StepRequest, 'document' | 'variables'> & { subgraph: 'coe' | 'consortium' },
): PlannedFetch {
  const center = scope.subgraphs[subgraph];
  return scope.plans.plan({ ...center, directory: run.directory }, document, variables);
}

/** Returns the root fields `__schema` and `__type`. All other root fields resolve to null here and are dropped. */
function executeIntrospection(
  { planner }: RunScope,
  document: DocumentNode,
  { variables }: PreparedInput,
): Record<string, unknown> {
  const { data } = executeSync({ schema: planner.schema, document, rootValue: {}, variableValues: variables });
  return Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== null));
}

function toClientError(scope: RunScope, { message, path, code, details }: StepError): GraphQLFormattedError {
  const error = new GraphQLError(message, { path: path.length > 0 ? path : null, extensions: { ...details, code } });
  return scope.formatError(error.toJSON(), error);
}

interface ExecutedOperation extends FetchedData {
  readonly operation: PreparedOperation;
  readonly input: PreparedInput;
  readonly context: RequestContext;
  readonly policy: Policy;
}

/** Adds the summary, applies the policy and determines the outcome. */
function completeOperation(
  scope: RunScope,
  run: Run,
  { operation, input, context, policy, data, errors }: ExecutedOperation,
): OperationAnswer {
  const printedSummary = summarize(run, input);
  const summary = printedSummary?.summary;
  if (summary) scope.health.record(summary);
  const explain = context.isExplainRequested ? explainRun(scope, run) : undefined;
  const policyError = findPolicyError(policy, summary, errors);
  const outcome =
    policyError || hasNoData(data, errors)
      ? 'error'
      : errors.length > 0 || summary?.isComplete === false
        ? 'partial'
        : 'complete';
  return {
    // 200 even if the policy withholds the data: the operation ran, and the extensions report each center.
    status: 200,
    data: policyError ? null : data,
    errors: policyError ? [policyError] : hasNoData(data, errors) ? boundErrors(errors) : shortenErrors(errors),
    extensions:
      summary || explain ? { ...(summary && { completeness: summary }), ...(explain && { explain }) } : undefined,
    extensionsText: explain ? undefined : printedSummary?.text,
    outcome,
    summary,
    name: operation.name,
    isReusable: outcome === 'complete' && !explain,
  };
}

/** Summarizes the reports. Returns the last summary of the same input if its reports were the same objects. */
function summarize({ reports, dependencies }: Run, input: PreparedInput): PrintedSummary | undefined {
  const { lastSummary } = input;
  const hasAges = dependencies !== undefined;
  if (lastSummary?.hasAges === hasAges && lastSummary.reports.length === reports.length)
    if (lastSummary.reports.every((report, index) => report === reports[index])) return lastSummary;
  const summarized = summarizeReports(reports);
  if (!summarized) return undefined;
  const summary = hasAges ? addAges(summarized) : summarized;
  return (input.lastSummary = { reports, hasAges, summary, text: JSON.stringify({ completeness: summary }) });
}

/** Adds `age`, which the answer cache updates when it returns a stored answer. */
function addAges(summary: Summary): Summary {
  return {
    ...summary,
    centers: summary.centers.map((each) => ({ ...each, age: each.status === 'ANSWERED' ? 0 : null })),
  };
}

/** Is there no data, or, with errors, are all root fields null? */
function hasNoData(data: FetchedData['data'], errors: FetchedData['errors']): boolean {
  return !data || (errors.length > 0 && Object.values(data).every((value) => value === null));
}

const MISSING_REGISTRY = { status: 'FAILED', code: 'REGISTRY_UNAVAILABLE' } as const;

/** Returns the error that replaces the data if the policy does not permit the answer. */
function findPolicyError(
  policy: Policy,
  summary: Summary | undefined,
  errors: FetchedData['errors'],
): GraphQLFormattedError | undefined {
  if (policy.kind === 'WARN') return undefined;
  const missingParts = decidePolicy(policy, summary);
  // Reports cover only centers: detect a missing registry by its errors.
  const isRegistryMissing =
    policy.kind === 'ABORT' && errors.some(({ extensions }) => extensions?.['code'] === MISSING_REGISTRY.code);
  return missingParts || isRegistryMissing ? toPolicyError(policy, missingParts ?? [], isRegistryMissing) : undefined;
}

function toPolicyError(
  policy: Policy,
  missingParts: readonly MissingPart[],
  isRegistryMissing: boolean,
): GraphQLFormattedError {
  const name = printPolicy(policy);
  const described = [
    ...(missingParts.length > 0 ? [describeMissingParts(missingParts)] : []),
    ...(isRegistryMissing ? [`registry ${MISSING_REGISTRY.status} (${MISSING_REGISTRY.code})`] : []),
  ].join('; ');
  const code = 'INCOMPLETE_ANSWER';
  return {
    message: `the policy ${name} withholds an answer that lacks: ${described}`,
    extensions: {
      code,
      help: CONTRACT_ERRORS[code].help,
      policy: name,
      centers: missingParts,
      ...(isRegistryMissing && { registry: MISSING_REGISTRY }),
    },
  };
}

function explainRun(scope: RunScope, run: Run): Readonly<Record<string, unknown>> {
  const fetches = run.explanations.map((explain) => explain());
  return { milliseconds: Math.round((scope.now() - run.startedAt) * 10) / 10, fetches: sortFetches(fetches) };
}

/** Sorts by depth, then by path, subgraph and fields, since parallel fetches finish in any order. */
function sortFetches(fetches: readonly FetchExplanation[]): FetchExplanation[] {
  const toKey = ({ path, subgraph, fields }: FetchExplanation): string => JSON.stringify([path, subgraph, fields]);
  return fetches.toSorted((a, b) => a.path.length - b.path.length || (toKey(a) < toKey(b) ? -1 : 1));
}

function refuseAsBusy(scope: RunScope, operation: PreparedOperation): OperationAnswer {
  const { message, code, retryAfterSeconds } = new Overloaded();
  const error = new GraphQLError(message, { extensions: { code } });
  return { ...refuse(scope, operation, 503, [error]), retryAfterSeconds };
}

function refuse(
  scope: RunScope,
  { name }: PreparedOperation,
  status: number,
  errors: readonly (GraphQLError | GraphQLFormattedError)[],
): OperationAnswer {
  const formatted = errors.map((error) => {
    const { extensions, ...rest } = error instanceof GraphQLError ? error.toJSON() : error;
    const { http: _, ...visible } = extensions ?? {};
    return scope.formatError({ ...rest, extensions: visible }, error);
  });
  return {
    status,
    data: undefined,
    errors: boundErrors(formatted),
    extensions: undefined,
    outcome: 'error',
    summary: undefined,
    name,
    isReusable: false,
  };
}

export const POLICY_HEADER = 'x-completeness-policy';

function toBadPolicyError(text: string, centers: number): GraphQLError {
  return new GraphQLError(`${POLICY_HEADER}: ${describeInvalidPolicy(text, centers)}`, {
    extensions: { code: 'BAD_POLICY' },
  });
}

/** Adapts the logical subgraphs to Apollo's executor. Copies the data, because the executor modifies it. */
function toDataSources(scope: RunScope, run: Run): Readonly<Record<string, GraphQLDataSource>> {
  const toSource = (subgraph: string): GraphQLDataSource => ({
    async process(options) {
      const path = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
      const { data, errors } = await fetchStep(scope, run, {
        subgraph,
        document: parseOnce(options.request.query ?? ''),
        variables: options.request.variables ?? {},
        path: path.map(String).filter((step) => step !== '@' && !/^\d+$/.test(step)),
      });
      return {
        ...(data && { data: structuredClone(data) }),
        errors: errors.map(({ message, path: at, code, details }) => ({
          message,
          path: at,
          extensions: { ...details, code },
        })),
      };
    },
  });
  return Object.fromEntries(['registry', 'coe', 'consortium'].map((name) => [name, toSource(name)]));
}
