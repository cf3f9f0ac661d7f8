/** A directory whose centers a test adds and removes between pages, as a gateway sees it whose configuration changed. */
import type { Directory } from '../../gateway/centers/directory.ts';
import { createLocalDirectory } from './consortium.ts';

export interface MovingDirectory extends Directory {
  configure(centers: readonly string[]): void;
}

export function createMovingDirectory(centers: readonly string[]): MovingDirectory {
  let now = createLocalDirectory(centers);
  return {
    get centers() {
      return now.centers;
    },
    has: (id) => now.has(id),
    get: (id) => now.get(id),
    configure: (ids) => void (now = createLocalDirectory(ids)),
  };
}
