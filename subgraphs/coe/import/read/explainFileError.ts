/** Says why a file could not be read, in words. */

export function explainFileError(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'nothing of that name';
    case 'ENOTDIR':
      return 'a file';
    case 'EISDIR':
      return 'a folder';
    case 'EACCES':
    case 'EPERM':
      return 'no right to read it';
    case 'EIO':
    case 'ESTALE':
      return 'a disk or network folder that fails';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
