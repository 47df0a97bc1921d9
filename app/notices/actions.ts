'use server';
// Marking notices as read; both come back to the page of the inbox they were on.
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { markAllRead, openNotice } from '#reporting/notices.ts';
import { inboxAddress } from './inbox-address.ts';

const place = { which: z.enum(['all', 'unread']), page: z.coerce.number().int().min(1).max(10_000) };
/** Back to the page of the inbox. The frame is drawn anew with it: the bell has another number now. */
function back(_: unknown, input: { which: string; page: number }): string {
  revalidatePath('/', 'layout');
  return inboxAddress({ unreadOnly: input.which === 'unread', page: input.page });
}

export const markReadAction = formAction(z.object({ ...place, noticeId: z.uuid() }), openNotice, { goTo: back });

export const markAllReadAction = formAction(z.object({ ...place, until: z.iso.datetime() }), markAllRead, {
  goTo: back,
});
