// Names of files in Chinese or English, and the header that carries them (RFC 6266) with an ASCII twin for old clients.

/** A name that every file system takes: no separators, reserved signs, control characters or dots at the ends. */
export function safeFileName(words: readonly string[], extension: string): string {
  const stem = words
    .filter((word) => word !== '')
    .join('-')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  return `${stem}.${extension}`;
}

/** `attachment; filename="jibao-2026Q3.csv"; filename*=UTF-8''%E5…`; the fallback must be plain ASCII. */
export function attachment(fileName: string, asciiName: string): string {
  const fallback = asciiName.replace(/[^A-Za-z0-9._-]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(/['()*!]/g, percentEncoded);
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
