// The tasks of the worker by name, and when they run by themselves. Each may be ended anywhere and run again, also twice at once: that is the business
// of the use cases. What was done is one line of JSON; nothing done, nothing said.
import type { JobHelpers, TaskList } from 'graphile-worker';
import { env } from '#env';
import { deliverOutbox } from '#reporting/notice-delivery.ts';
import { removeOldNotices } from '#reporting/notice-upkeep.ts';
import { remindDue } from '#reporting/reminders.ts';
import { sweepEvidence } from '#reporting/stored-files.ts';
import { logLine } from './log.ts';
import { sendEmails } from './send-emails.ts';
import { sendBySmtp } from './smtp.ts';

const worker = { system: 'worker' } as const;

type Counts = Record<string, number>;

const task = (work: (helpers: JobHelpers) => Promise<Counts>) => async (_payload: unknown, helpers: JobHelpers) => {
  const counts = await work(helpers);
  if (Object.values(counts).some((count) => count > 0))
    logLine('info', { task: helpers.job.task_identifier, ...counts });
};

export const tasks: TaskList = {
  deliver_outbox: task(() => deliverOutbox(worker)),
  remind_due: task(() => remindDue(worker)),
  send_emails: task(async ({ abortSignal }) => {
    const { mail } = env;
    if (!mail) return {};
    const stopping = () => abortSignal.aborted;
    return {
      ...(await sendEmails(worker, { baseUrl: env.publicUrl, send: (email) => sendBySmtp(email, mail), stopping })),
    };
  }),
  sweep_files: task(() => sweepEvidence(worker)),
  remove_old_notices: task(async () => ({ ...(await removeOldNotices(worker)) })),
};

/**
 * Times are UTC: reminders at half past eight in the morning, Asia/Shanghai, sweeping at three in the night; what was slept through is made good. A job
 * key keeps one of a kind waiting; what a killed worker held is not waited for.
 */
export const crontab = `
* * * * * deliver_outbox ?max=1&jobKey=deliver_outbox
*/5 * * * * send_emails ?max=1&jobKey=send_emails
30 0 * * * remind_due ?fill=12h&max=8&jobKey=remind_due
10 19 * * * sweep_files ?fill=1d&max=3&jobKey=sweep_files
20 19 * * * remove_old_notices ?fill=1d&max=3&jobKey=remove_old_notices
`;

/** Asked once at every start: what happened while no worker ran. */
export const atStart = ['deliver_outbox', 'remind_due', 'send_emails'] as const;
