/** Says in an answer whether, and for whom, it may be kept: `extensions.keep`, for a request whose own `extensions.keep` is true. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { KeptFor } from './stamp.ts';

export interface Keeping<Context extends BaseContext> {
  /** The stamp of what this operation sees. May reject where that cannot be told. */
  readStamp(context: Context): Promise<string>;
  decide(context: Context): KeptFor;
}

/** An answer with errors, or whose stamp changed while it was made, may be kept for nobody. Whoever does not ask sees nothing of it. */
export function stateKeeping<Context extends BaseContext>(keeping: Keeping<Context>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request, contextValue }) {
      if (request.extensions?.['keep'] !== true) return undefined;
      const before = await tryToRead(keeping, contextValue);
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const stamp = await tryToRead(keeping, contextValue);
          const isSound =
            stamp !== undefined && stamp === before && singleResult.data != null && !singleResult.errors?.length;
          const keep = { for: isSound ? keeping.decide(contextValue) : 'NOBODY', stamp: stamp ?? '' };
          singleResult.extensions = { ...singleResult.extensions, keep };
        },
      };
    },
  };
}

/** A store that cannot be read is told by the answer itself; here it means that nothing is known of what the answer depends on. */
async function tryToRead<Context extends BaseContext>(
  keeping: Keeping<Context>,
  context: Context,
): Promise<string | undefined> {
  try {
    return await keeping.readStamp(context);
  } catch {
    return undefined; // then it is kept for nobody
  }
}
