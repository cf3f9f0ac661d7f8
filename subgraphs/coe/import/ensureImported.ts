/** What a center does at its start: import its site's data when they are new, and never fail because of them. */
import { CodedError } from '../../contract/errors.ts';
import type { Store } from '../store/store.ts';
import { findCode } from './commitSafely.ts';
import type { ImportSubject } from './importData.ts';
import { toOrigin } from './read/listInput.ts';
import { digestInput } from './read/readBytes.ts';
import type { ImportReport } from './report/importReport.ts';

export type EnsureResult =
  /** The files were new and are imported. */
  | { readonly status: 'imported'; readonly report: Extract<ImportReport, { status: 'imported' }> }
  /** The current generation came from these files as they are. */
  | { readonly status: 'unchanged' }
  /** The current generation came from another folder, or files have replaced a part of it: somebody did so on purpose. */
  | { readonly status: 'kept'; readonly origin: string }
  /** The files have faults: the old generation, if there is one, goes on being served. */
  | { readonly status: 'refused'; readonly report: Extract<ImportReport, { status: 'refused' }> }
  /** The store failed, another import is running, or this program has a fault. */
  | { readonly status: 'failed'; readonly error: CodedError };

/** @param dataFolder the folder of the site's files */
export async function ensureImported(
  store: Store,
  dataFolder: string,
  subject: Omit<ImportSubject, 'paths'>,
): Promise<EnsureResult> {
  try {
    const snapshot = await store.openSnapshot();
    const origin = snapshot?.generation.origin;
    if (origin !== undefined && origin !== toOrigin(dataFolder)) return { status: 'kept', origin };
    const paths = { kind: 'folder', folder: dataFolder } as const;
    if (snapshot?.generation.digest === (await digestInput(paths, subject.contract))) return { status: 'unchanged' };
    const { importData } = await import('./importData.ts'); // a start with the data of the last one needs no parsers
    const report = await importData({ ...subject, paths, mode: 'write', store });
    return report.status === 'imported'
      ? { status: 'imported', report }
      : { status: 'refused', report: requireRefused(report) };
  } catch (error) {
    return { status: 'failed', error: findCode(error) ?? wordUnforeseen(error) };
  }
}

/** Whatever the files hold, the center serves what it has. */
function wordUnforeseen(error: unknown): CodedError {
  const message = error instanceof Error ? error.message : String(error);
  return new CodedError(
    'INTERNAL_FAULT',
    `expected to import the files or to say what is wrong with them, and met a fault of this program: ${message}; what was imported before is served; try the files with --check`,
  );
}

function requireRefused(
  report: Exclude<ImportReport, { status: 'imported' }>,
): Extract<ImportReport, { status: 'refused' }> {
  if (report.status === 'refused') return report;
  throw new Error('an import that writes ended as a mere check');
}
