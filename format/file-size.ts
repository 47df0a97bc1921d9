// Sizes of files as people read them.

const step = 1024;

/** '512 B' · '84 KB' · '1.2 MB'; the same in both languages. */
export function formatFileSize(bytes: number): string {
  if (bytes < step) return `${bytes} B`;
  if (bytes < step * step) return `${Math.round(bytes / step)} KB`;
  return `${(bytes / step / step).toFixed(1)} MB`;
}
