'use server';
// Marking notices as read; both come back to the page of the inbox they were on.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { markAllRead, openNotice } from '#reporting/notices.ts';
import { inboxAddress } from './inbox-address.ts';

const place = { which: z.enum(['all', 'unread']), page: z.coerce.number().int().min(1).max(10_000) };
const back = {
  goTo: (_: unknown, input: { which: string; page: number }) =>
    inboxAddress({ unreadOnly: input.which === 'unread', page: input.page }),
};

export const markReadAction = formAction(z.object({ ...place, noticeId: z.uuid() }), openNotice, back);

export const markAllReadAction = formAction(z.object({ ...place, until: z.iso.datetime() }), markAllRead, back);
