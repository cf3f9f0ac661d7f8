/** The keeper of one operation: gives it what is kept, keeps what comes, and remembers what the whole answer depends on. */
import type { Ended, Keeper, KeptPart, Member, Sending, SentAnswer } from '../execute/keeper.ts';
import type { SubgraphAnswer, SubgraphRequest, Transport } from '../execute/transport.ts';
import type { AnswerCache } from './answerCache.ts';
import type { Flights } from './flights.ts';
import type { Ground } from './ground.ts';
import type { PartCache } from './partCache.ts';
import { readStatement, type Statement } from './readStatement.ts';
import type { StampCell, Stamps } from './stamps.ts';

/** `refresh`: nothing kept is given, what comes is kept; `none`: neither. */
export type Freshness = 'usual' | 'refresh' | 'none';

/** What one subgraph gave to the operation. */
export interface UsedPart {
  readonly member: string;
  /** On the gateway's clock. */
  readonly at: number;
  readonly isKept: boolean;
  /** What it depends on; undefined where that is not known, or the subgraph does not want it kept. */
  readonly basis?: { readonly cell: StampCell; readonly statement: Statement };
}

export interface KeepScope {
  readonly stamps: Stamps;
  readonly parts: PartCache;
  readonly flights: Flights;
  readonly answers: AnswerCache;
  readonly transport: Transport;
  readonly now: () => number;
  readonly onPartLookup?: ((result: 'hit' | 'miss') => void) | undefined;
}

export interface KeptOperation {
  readonly caller: string;
  readonly freshness: Freshness;
  /** As it was when the operation began. */
  readonly ground: Ground;
}

export class OperationKeeper implements Keeper {
  readonly #scope: KeepScope;
  readonly #operation: KeptOperation;
  readonly #used: UsedPart[] = [];
  /** Where this operation's parts lie, by member. */
  readonly #keys = new Map<string, string[]>();
  #ended: Ended | undefined;

  constructor(scope: KeepScope, operation: KeptOperation) {
    this.#scope = scope;
    this.#operation = operation;
  }

  find(member: Member, request: SubgraphRequest): KeptPart | undefined {
    const { stamps, parts, onPartLookup } = this.#scope;
    const cell = stamps.find(member);
    const stamp = cell?.stamp;
    if (this.#operation.freshness !== 'usual' || !cell || stamp === undefined) return undefined;
    for (const whom of ['ANYONE', 'CALLER'] as const) {
      const key = parts.toKey({ member, stamp, request, caller: this.#toOwner(whom) });
      const part = parts.get(key);
      if (!part) continue;
      onPartLookup?.('hit');
      this.#remember(member, key);
      const used = { member: member.id, at: part.at, isKept: true, basis: { cell, statement: { for: whom, stamp } } };
      this.#used.push(used);
      return { body: JSON.parse(part.text) as unknown, bytes: 0, age: this.#toAge([used]) };
    }
    onPartLookup?.('miss');
    return undefined;
  }

  async send(member: Member, request: SubgraphRequest, { signal, origin }: Sending): Promise<SubgraphAnswer> {
    const { stamps, parts, flights, transport, now } = this.#scope;
    const { caller, freshness } = this.#operation;
    if (freshness === 'none') {
      const answer = await transport.send(member.url, request, signal, origin);
      this.#used.push({ member: member.id, at: now(), isKept: false });
      return answer;
    }
    const stamp = stamps.find(member)?.stamp;
    const send = (ownSignal: AbortSignal): Promise<SubgraphAnswer> =>
      transport.send(member.url, askToKeep(request), ownSignal, origin);
    // Whoever joins a call gets what was true when that began: only where the stream says that it still is.
    const canJoin = freshness === 'usual' && stamp !== undefined;
    const { answer, hasJoined } = canJoin
      ? await flights.join(parts.toKey({ member, stamp, request, caller }), signal, send)
      : { answer: await send(signal), hasJoined: false };
    // What a subgraph gives to one alone is not given twice.
    const own = hasJoined && !readStatement(answer.body) ? await send(signal) : answer;
    this.#take(member, request, own);
    return own;
  }

  /** What was asked now is 0 however long the operation takes. */
  findAge(member: string): number {
    return this.#toAge(this.#used.filter((part) => part.isKept && part.member === member));
  }

  findOldestAge(): number | undefined {
    const kept = this.#used.filter(({ isKept }) => isKept);
    return kept.length > 0 ? this.#toAge(kept) : undefined;
  }

  /** What was not believed is not kept: asked again, the subgraph may give something better. */
  end(ended: Ended): void {
    this.#ended = ended;
    for (const key of ended.failed.flatMap((member) => this.#keys.get(member) ?? [])) this.#scope.parts.delete(key);
  }

  keepAnswer(answer: SentAnswer): void {
    const { caller, freshness, ground } = this.#operation;
    if (freshness === 'none' || !this.#ended?.isWhole) return;
    this.#scope.answers.keep({ ...answer, caller, ground, extensions: this.#ended.extensions, parts: this.#used });
  }

  #take(member: Member, request: SubgraphRequest, { body, text }: SubgraphAnswer): void {
    const { stamps, parts, now } = this.#scope;
    const cell = stamps.find(member);
    const statement = readStatement(body);
    const at = now();
    // Of what the stream does not say (yet) nothing is known: it may be older than a change that was told.
    if (!cell || !statement || cell.stamp !== statement.stamp) {
      this.#used.push({ member: member.id, at, isKept: false });
      return;
    }
    this.#used.push({ member: member.id, at, isKept: false, basis: { cell, statement } });
    if (text === undefined) return;
    const key = parts.toKey({ member, stamp: statement.stamp, request, caller: this.#toOwner(statement.for) });
    this.#remember(member, key);
    parts.set(key, { text, at });
  }

  #toOwner(whom: Statement['for']): string | undefined {
    return whom === 'CALLER' ? this.#operation.caller : undefined;
  }

  #remember({ id }: Member, key: string): void {
    this.#keys.set(id, [...(this.#keys.get(id) ?? []), key]);
  }

  #toAge(parts: readonly UsedPart[]): number {
    const now = this.#scope.now();
    return Math.floor(Math.max(0, ...parts.map(({ at }) => now - at)) / 1000);
  }
}

/** By the request, which is one value for all centers that are asked alike, and again: so it is made, and printed, once. */
const asking = new WeakMap<SubgraphRequest, SubgraphRequest>();

function askToKeep(request: SubgraphRequest): SubgraphRequest {
  const asked = asking.get(request) ?? { ...request, extensions: { keep: true } };
  asking.set(request, asked);
  return asked;
}
