// Sends what is being typed and tells apart what can become of it.
import type { FormAnswer } from '#rules/form-answer.ts';
import type { TypedForm } from './typed-content.ts';

export type Draft = { reportId: string; version: number; session: string; form: TypedForm };

export type Sent =
  | { outcome: 'saved'; version: number; savedAt: string; unread: readonly string[] }
  | { outcome: 'conflict'; answer: FormAnswer }
  /** It did not arrive or could not be kept now; trying again may help. */
  | { outcome: 'unsent'; reason: 'offline' | 'signed_out' | 'busy' }
  | { outcome: 'refused' };

const longestWait = 15_000;
/** Browsers let no more than 64 KB outlive the page. */
const mostAfterLeaving = 60_000;

export async function sendDraft({ reportId, ...draft }: Draft): Promise<Sent> {
  const body = JSON.stringify(draft);
  try {
    const response = await fetch(`/city/reports/${reportId}/draft`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
      redirect: 'error',
      keepalive: new Blob([body]).size < mostAfterLeaving,
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.ok) return { outcome: 'saved', ...(await response.json()) };
    if (response.status === 409) {
      const answer = (await response.json()) as FormAnswer;
      return { outcome: 'conflict', answer: { ...answer, values: textsOf(draft.form) } };
    }
    if (response.status === 401) return { outcome: 'unsent', reason: 'signed_out' };
    return response.status >= 500 ? { outcome: 'unsent', reason: 'busy' } : { outcome: 'refused' };
  } catch {
    return { outcome: 'unsent', reason: 'offline' };
  }
}

function textsOf(form: TypedForm): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, text]) => [name, text ?? '']));
}
