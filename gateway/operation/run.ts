/** Runs every operation of the graph: admit, fetch, report, policy, status; each in one place and once. */
import { executeSync, GraphQLError, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { GraphQLDataSource } from '@apollo/gateway';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import { summarizeReports, type Summary } from '../centers/outcome.ts';
import {
  decidePolicy,
  describeBadPolicy,
  describeLacks,
  parsePolicy,
  printPolicy,
  type Lack,
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
import { RefusedVariables, type Operations, type PreparedInput, type PreparedOperation, type Said } from './prepare.ts';
import type { Registry } from './registry.ts';
import { runSteps, type StepError, type StepRequest, type StepResult } from './steps.ts';

/** What a request says beside its operation. */
export interface Asking {
  readonly origin: Origin | undefined;
  /** Equal for all requests of one caller. */
  readonly caller: string;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal | undefined;
  /** When the request came, on the gateway's clock: the operation's deadline counts from here. */
  readonly startedAt: number;
  readonly dependencies: Dependencies | undefined;
  /** The header `x-completeness-policy`, as sent. */
  readonly policy: string | undefined;
  readonly wantsExplanation: boolean;
}

/** `error`: no data, or nulls alone beside errors. `partial`: data beside errors, or a center is missing. */
export type OperationOutcome = 'complete' | 'partial' | 'error';

export interface OperationAnswer {
  readonly status: number;
  /** Of a refused operation that may be asked again. */
  readonly retryAfterSeconds?: number;
  /** Undefined where the operation was refused before it ran. */
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** The extensions as JSON, where they were printed for an answer before. */
  readonly extensionsText?: string | undefined;
  readonly outcome: OperationOutcome;
  readonly summary: Summary | undefined;
  /** As the client calls it. */
  readonly name: string | undefined;
  /** May the answer be given again, as far as the operation knows? */
  readonly isReusable: boolean;
}

export interface RunScope {
  readonly planner: Planner;
  readonly operations: Operations;
  readonly members: Members;
  readonly admission: Admission;
  /** Longest wait of a client, its place included. */
  readonly operationDeadlineMs: number;
  readonly contracts: Contracts;
  readonly subgraphs: Readonly<Record<'coe' | 'consortium', ExecuteScope>>;
  readonly registry: Registry;
  readonly plans: FetchPlans;
  /** For requests that name no policy. */
  readonly fallbackPolicy: Policy;
  readonly formatError: FormatError;
  /** Hears what each center did, of every operation that asked centers. */
  readonly health: { note(summary: Summary): void };
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export async function runOperation(
  scope: RunScope,
  operation: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  asking: Asking,
): Promise<OperationAnswer> {
  const centers = scope.members.current().centers.length;
  const policy = asking.policy === undefined ? scope.fallbackPolicy : parsePolicy(asking.policy, centers);
  if (!policy) return refuse(scope, operation, 400, [toBadPolicy(asking.policy ?? '', centers)]);
  let input: ReturnType<Operations['prepareInput']>;
  try {
    input = scope.operations.prepareInput(operation, variables, centers);
  } catch (error) {
    if (error instanceof RefusedVariables) return refuse(scope, operation, 400, error.errors);
    if (error instanceof GraphQLError) return refuse(scope, operation, 400, [error]);
    throw error;
  }
  const release = await enter(scope, asking, input.allowed.cost);
  if (!release) return refuseAsBusy(scope, operation);
  try {
    return await runAdmitted(scope, operation, input, { asking, policy });
  } catch (error) {
    if (asking.signal?.aborted && error === asking.signal.reason) return refuseAsBusy(scope, operation); // the client has left
    throw error;
  } finally {
    release();
  }
}

/** Undefined if too many operations wait, or if the client leaves or the deadline passes before it is this one's turn. */
async function enter(
  { admission, operationDeadlineMs, now }: RunScope,
  asking: Asking,
  cost: number,
): Promise<Release | undefined> {
  const { caller, signal, startedAt } = asking;
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
    return undefined; // it rejects for the signal alone
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

interface Admitted {
  readonly asking: Asking;
  readonly policy: Policy;
}

async function runAdmitted(
  scope: RunScope,
  operation: PreparedOperation,
  input: PreparedInput,
  { asking, policy }: Admitted,
): Promise<OperationAnswer> {
  const run: Run = {
    directory: scope.members.current(), // who takes part now, when its turn has come
    catalog: scope.contracts.current(),
    startedAt: asking.startedAt,
    origin: asking.origin,
    signal: asking.signal,
    reports: [],
    explanations: [],
    dependencies: asking.dependencies,
  };
  const { data, errors } = await fetchData(scope, run, operation, input);
  return finish(scope, run, { operation, input, asking, policy, data, errors });
}

interface Fetched {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

async function fetchData(
  scope: RunScope,
  run: Run,
  operation: PreparedOperation,
  input: PreparedInput,
): Promise<Fetched> {
  const { way, document } = operation;
  switch (way.kind) {
    case 'centers': {
      if (input.planned?.directory !== run.directory)
        input.planned = planCenters(scope, run, { subgraph: 'coe', document, variables: input.variables });
      const { data, errors } = await executeFetch(scope.subgraphs.coe, run, input.planned, []);
      return { data, errors: errors.map((error) => toClientError(scope, error)) };
    }
    case 'steps': {
      const { toClientKey } = way.planned;
      const ask = (request: StepRequest): Promise<StepResult> =>
        fetchStep(scope, run, { ...request, path: request.path.map(toClientKey) });
      const { data, errors } = await runSteps({ ask, variables: input.variables }, way.plan);
      if (way.asksForSchema) Object.assign(data, askForSchema(scope, way.planned.document, input));
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
      const { data = null, errors } = await scope.planner.execute(way.plan, {
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
  if (subgraph === 'registry') return scope.registry.ask(run, document, variables, path);
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

/** The fields `__schema` and `__type` of the root; all others are null there, and stay what the fetches brought. */
function askForSchema(
  { planner }: RunScope,
  document: DocumentNode,
  { variables }: PreparedInput,
): Record<string, unknown> {
  const { data } = executeSync({ schema: planner.schema, document, rootValue: {}, variableValues: variables });
  return Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== null));
}

function toClientError(scope: RunScope, { message, path, code, about }: StepError): GraphQLFormattedError {
  const error = new GraphQLError(message, { path: path.length > 0 ? path : null, extensions: { ...about, code } });
  return scope.formatError(error.toJSON(), error);
}

interface Finished extends Fetched {
  readonly operation: PreparedOperation;
  readonly input: PreparedInput;
  readonly asking: Asking;
  readonly policy: Policy;
}

/** The report, the policy and the status of the whole operation. */
function finish(
  scope: RunScope,
  run: Run,
  { operation, input, asking, policy, data, errors }: Finished,
): OperationAnswer {
  const said = summarize(run, input);
  const summary = said?.summary;
  if (summary) scope.health.note(summary);
  const explain = asking.wantsExplanation ? explainRun(scope, run) : undefined;
  const withheld = findWithheld(policy, summary, errors);
  const outcome =
    withheld || hasNothing(data, errors)
      ? 'error'
      : errors.length > 0 || summary?.isComplete === false
        ? 'partial'
        : 'complete';
  return {
    // A withheld answer was carried out as well; the extensions say of every center what it did.
    status: 200,
    data: withheld ? null : data,
    errors: withheld ? [withheld] : hasNothing(data, errors) ? boundErrors(errors) : shortenErrors(errors),
    extensions:
      summary || explain ? { ...(summary && { completeness: summary }), ...(explain && { explain }) } : undefined,
    extensionsText: explain ? undefined : said?.text,
    outcome,
    summary,
    name: operation.name,
    isReusable: outcome === 'complete' && !explain,
  };
}

/** Of reports that are the last ones again, the summary and its text are made already. */
function summarize({ reports, dependencies }: Run, input: PreparedInput): Said | undefined {
  const { said } = input;
  const hasAges = dependencies !== undefined;
  if (said?.hasAges === hasAges && said.reports.length === reports.length)
    if (said.reports.every((report, index) => report === reports[index])) return said;
  const summarized = summarizeReports(reports);
  if (!summarized) return undefined;
  const summary = hasAges ? addAges(summarized) : summarized;
  return (input.said = { reports, hasAges, summary, text: JSON.stringify({ completeness: summary }) });
}

/** Whole seconds since a center answered; a stored answer counts on from here. */
function addAges(summary: Summary): Summary {
  return {
    ...summary,
    centers: summary.centers.map((each) => ({ ...each, age: each.status === 'ANSWERED' ? 0 : null })),
  };
}

/** No data, or nothing but nulls in its place: of a caller's mistake each field is one. */
function hasNothing(data: Fetched['data'], errors: Fetched['errors']): boolean {
  return !data || (errors.length > 0 && Object.values(data).every((value) => value === null));
}

const REGISTRY_LACK = { status: 'FAILED', code: 'REGISTRY_UNAVAILABLE' } as const;

/** The error that takes the place of an answer which the policy does not allow. */
function findWithheld(
  policy: Policy,
  summary: Summary | undefined,
  errors: Fetched['errors'],
): GraphQLFormattedError | undefined {
  if (policy.kind === 'WARN') return undefined;
  const lacks = decidePolicy(policy, summary);
  // The registry is no center, so no report names it; its errors do.
  const lacksRegistry =
    policy.kind === 'ABORT' && errors.some(({ extensions }) => extensions?.['code'] === REGISTRY_LACK.code);
  return lacks || lacksRegistry ? toWithheld(policy, lacks ?? [], lacksRegistry) : undefined;
}

function toWithheld(policy: Policy, lacks: readonly Lack[], lacksRegistry: boolean): GraphQLFormattedError {
  const name = printPolicy(policy);
  const described = [
    ...(lacks.length > 0 ? [describeLacks(lacks)] : []),
    ...(lacksRegistry ? [`registry ${REGISTRY_LACK.status} (${REGISTRY_LACK.code})`] : []),
  ].join('; ');
  const code = 'INCOMPLETE_ANSWER';
  return {
    message: `the policy ${name} withholds an answer that lacks: ${described}`,
    extensions: {
      code,
      help: CONTRACT_ERRORS[code].help,
      policy: name,
      centers: lacks,
      ...(lacksRegistry && { registry: REGISTRY_LACK }),
    },
  };
}

function explainRun(scope: RunScope, run: Run): Readonly<Record<string, unknown>> {
  const fetches = run.explanations.map((explain) => explain());
  return { milliseconds: Math.round((scope.now() - run.startedAt) * 10) / 10, fetches: sortFetches(fetches) };
}

/** From the root down, then in the order of the text: fetches of one plan step end in any order. */
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

function toBadPolicy(text: string, centers: number): GraphQLError {
  return new GraphQLError(`${POLICY_HEADER}: ${describeBadPolicy(text, centers)}`, {
    extensions: { code: 'BAD_POLICY' },
  });
}

/** The logical subgraphs as Apollo's executor asks them; it writes into what it is given. */
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
        errors: errors.map(({ message, path: at, code, about }) => ({
          message,
          path: at,
          extensions: { ...about, code },
        })),
      };
    },
  });
  return Object.fromEntries(['registry', 'coe', 'consortium'].map((name) => [name, toSource(name)]));
}
