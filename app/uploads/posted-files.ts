// A posted form with a file, read with its own count: a declared length is checked first and believed never.

/** The workbook's 5 MB and the form around it. */
export const maxUploadBytes = 5 * 1024 * 1024 + 16 * 1024;

export type UploadProblem = 'no_file' | 'too_large' | 'incomplete';

export async function readForm(
  request: Request,
  limit: number,
): Promise<{ data: FormData } | { problem: UploadProblem }> {
  const declared = request.headers.get('content-length');
  const contentType = request.headers.get('content-type') ?? '';
  if (declared !== null && Number(declared) > limit) return { problem: 'too_large' };
  if (!/^multipart\/form-data/i.test(contentType) || !request.body) return { problem: 'no_file' };
  const bytes = await readUpTo(request.body, limit);
  if (bytes === null) return { problem: 'too_large' };
  // A proxy in between may cut a body off without a word.
  if (declared !== null && bytes.length !== Number(declared)) return { problem: 'incomplete' };
  try {
    return { data: await new Response(new Blob(bytes.parts), { headers: { 'Content-Type': contentType } }).formData() };
  } catch {
    return { problem: 'incomplete' };
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ parts: Uint8Array<ArrayBuffer>[]; length: number } | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { parts, length };
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
}
