/**
 * NO MongoDB: a small server that speaks its wire protocol well enough for the official driver, so that the whole store
 * can be tested where there is no server. What MongoDB itself makes of a query is tested by `npm run test:mongo` alone.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Timestamp, type Document } from 'bson';
import { CommandFault, StandInData } from './commands.ts';
import { printReply, takeMessages, type Request } from './wire.ts';

export interface StandIn {
  /** Without a database; stays the same over a stop and a start. */
  readonly uri: string;
  readonly data: StandInData;
  /** The names of the commands that came, greetings aside. */
  readonly commands: string[];
  /** Hangs up on everybody and listens no more; the documents stay. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Hangs up, once for each name given, when a command of that name comes: before or after it is carried out. */
  hangUpOn(when: 'before' | 'after', ...commands: string[]): void;
  /** From now on a command of that name is answered with a fault of MongoDB. */
  refuse(command: string, code: number, message: string): void;
  /** Answers nothing until it is told to go on, not even greetings; then what came meanwhile stays unanswered. */
  hang(isHanging: boolean): void;
  /** Sets the clock of the server on. */
  advance(milliseconds: number): void;
}

const GREETINGS = ['hello', 'ismaster', 'isMaster'];
const SET = 'stand-in';

export async function startStandIn(): Promise<StandIn> {
  const server = new StandInServer();
  await server.start();
  return server;
}

class StandInServer implements StandIn {
  readonly commands: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #hangUps: { when: 'before' | 'after'; command: string }[] = [];
  readonly #refusals = new Map<string, Document>();
  /** Answers to retryable writes, by session and number: a write that comes again is not carried out again. */
  readonly #written = new Map<string, Document>();
  #server: Server | undefined;
  #port = 0;
  #isHanging = false;
  #ahead = 0;
  readonly data = new StandInData(() => new Date(Date.now() + this.#ahead));

  get uri(): string {
    return `mongodb://127.0.0.1:${this.#port}/?replicaSet=${SET}`;
  }

  async start(): Promise<void> {
    this.#server = createServer((socket) => this.#serve(socket)).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port; // it listens on a port
  }

  async stop(): Promise<void> {
    if (!this.#server?.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  hangUpOn(when: 'before' | 'after', ...commands: string[]): void {
    this.#hangUps.push(...commands.map((command) => ({ when, command })));
  }

  refuse(command: string, code: number, message: string): void {
    this.#refusals.set(command, new CommandFault(code, 'Refused', message).reply);
  }

  hang(isHanging: boolean): void {
    this.#isHanging = isHanging;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    let bytes = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on('error', () => undefined); // a client that hung up
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('data', (chunk) => {
      const { requests, rest } = takeMessages(Buffer.concat([bytes, chunk]));
      bytes = Buffer.from(rest);
      for (const request of requests) this.#answer(socket, request);
    });
  }

  #answer(socket: Socket, request: Request): void {
    if (this.#isHanging) return;
    const [name = ''] = Object.keys(request.command);
    if (GREETINGS.includes(name)) return void socket.write(printReply(request, this.#greet()));
    this.commands.push(name);
    if (this.#takeHangUp('before', name)) return void socket.destroy();
    const reply = this.#refusals.get(name) ?? this.#run(request.command);
    if (this.#takeHangUp('after', name)) return void socket.destroy();
    socket.write(printReply(request, { ok: 1, ...reply }));
  }

  #run(command: Document): Document {
    const key =
      command['txnNumber'] === undefined ? undefined : `${String(command['lsid']?.id)} ${String(command['txnNumber'])}`;
    const known = key === undefined ? undefined : this.#written.get(key);
    if (known) return known;
    const reply = this.#attempt(command);
    if (key !== undefined) this.#written.set(key, reply);
    return reply;
  }

  #attempt(command: Document): Document {
    try {
      return this.data.run(command);
    } catch (error) {
      if (error instanceof CommandFault) return error.reply;
      return new CommandFault(2, 'BadValue', error instanceof Error ? error.message : String(error)).reply;
    }
  }

  #takeHangUp(when: 'before' | 'after', command: string): boolean {
    const at = this.#hangUps.findIndex((each) => each.when === when && each.command === command);
    if (at >= 0) this.#hangUps.splice(at, 1);
    return at >= 0;
  }

  /** A replica set of one, which is its primary. */
  #greet(): Document {
    const me = `127.0.0.1:${this.#port}`;
    return {
      helloOk: true,
      ismaster: true,
      isWritablePrimary: true,
      secondary: false,
      readOnly: false,
      setName: SET,
      setVersion: 1,
      hosts: [me],
      me,
      primary: me,
      electionId: undefined,
      maxBsonObjectSize: 16_777_216,
      maxMessageSizeBytes: 48_000_000,
      maxWriteBatchSize: 100_000,
      localTime: new Date(),
      logicalSessionTimeoutMinutes: 30,
      connectionId: 1,
      minWireVersion: 0,
      maxWireVersion: 21,
      operationTime: new Timestamp({ t: 1, i: 1 }),
      ok: 1,
    };
  }
}
