/** What Apollo's libraries have to say, in our log: warnings and faults alone, as before. */
import type { Log } from '../../subgraphs/contract/watch/log.ts';

interface ApolloLogger {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

export function toApolloLogger(log: Log): ApolloLogger {
  const silent = (): void => undefined; // the planner prints whole queries at these levels
  const say =
    (level: 'warn' | 'error') =>
    (message?: unknown): void =>
      log(message instanceof Error ? (message.stack ?? message.message) : String(message), { level });
  return { debug: silent, info: silent, warn: say('warn'), error: say('error') };
}
