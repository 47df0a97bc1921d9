// Where a request comes from, for events: address as the server reports it, and the request id that proxy.ts gave.
import { headers } from 'next/headers';
import type { Origin } from '#rules/policy.ts';

export async function requestOrigin(): Promise<Origin & { userAgent: string }> {
  const list = await headers();
  const forwarded = list.get('x-forwarded-for') ?? '';
  return {
    address: clean(forwarded.split(',').at(-1)?.trim() ?? ''),
    requestId: clean(list.get('x-request-id') ?? ''),
    userAgent: clean(list.get('user-agent') ?? '').slice(0, 200),
  };
}

/** Control characters could forge lines in a log. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 400);
}
