/** Says in a sentence why the data could not be written, and what to do. */

/** Of an error of the file system by its code; any other error speaks for itself. */
export function explainFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path }: { readonly code?: unknown; readonly path?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const where = typeof path === 'string' ? path : 'the folder';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk is full; what was written is incomplete: make room or ask for fewer --centers or --scholars, and run it again (${message})`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${where} cannot be written: choose a folder with --out in which you may write (${message})`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${where} must be a folder, and a file is in its place: choose another one with --out (${message})`;
    default:
      return message;
  }
}
