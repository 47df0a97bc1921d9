// Hands one message to the mail server and says what became of it. In its own steps rather than through a ready-made transport: only so is it known
// whether a failure came before anything could have been taken (docs/decisions/0030). Logs nothing and repeats no words of the server.
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { ClaimedEmail, EmailOutcome } from '#reporting/email-states.ts';

export type MailServer = { smtpUrl: string; from: string };

type SmtpError = Error & { code?: string; responseCode?: number };

const limits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
/** Longer than this no server is waited for, however slowly it goes on talking. */
const mostMilliseconds = 4 * 60_000;

const codeOf = (error: SmtpError) => String(error.responseCode ?? error.code ?? 'failed').slice(0, 40);

/** Until the message is offered, whatever goes wrong leaves it untaken. */
const beforeOffering = (error: SmtpError): EmailOutcome => ({
  state: 'refused_for_now',
  problem: codeOf(error),
  isServerAway: true,
});

/** From then on only an answer of the server says that it was not taken; silence says nothing. */
function afterOffering(error: SmtpError): EmailOutcome {
  const answer = error.responseCode ?? 0;
  const problem = codeOf(error);
  if (answer >= 400 && answer < 500) return { state: 'refused_for_now', problem };
  if (answer >= 500 && answer < 600) return { state: 'refused', problem };
  return { state: 'unknown', problem };
}

/** The message as it goes over the wire. Its number is its own for good, so that a doubtful one can be looked for at the server. */
function compose(email: ClaimedEmail, from: string): Promise<Buffer> {
  const host = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'jibao';
  const mail = new MailComposer({
    from,
    to: email.address,
    subject: email.subject,
    text: email.body,
    messageId: `<${email.id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
  return new Promise((resolve, reject) => {
    mail.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}

export async function sendBySmtp(email: ClaimedEmail, server: MailServer): Promise<EmailOutcome> {
  const message = await compose(email, server.from);
  const options = parseConnectionUrl(server.smtpUrl);
  const connection = new SMTPConnection({ ...options, ...limits, logger: false });
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(Object.assign(new Error('closed'), { code: 'ECONNECTION' })));
    setTimeout(() => reject(Object.assign(new Error('slow'), { code: 'ETIMEDOUT' })), mostMilliseconds).unref();
  });
  broken.catch(() => {});
  try {
    const opened = openConnection(connection, options.auth as SMTPConnection.Credentials | undefined);
    const refused = await Promise.race([opened, broken]).then(() => null, beforeOffering);
    if (refused) return refused;
    const envelope = { from: addressIn(server.from), to: [email.address] };
    return await Promise.race([offer(connection, envelope, message), broken]).then(
      (): EmailOutcome => ({ state: 'sent' }),
      afterOffering,
    );
  } finally {
    connection.close();
  }
}

const addressIn = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;

async function openConnection(connection: SMTPConnection, auth?: SMTPConnection.Credentials): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (!auth) return;
  await new Promise<void>((resolve, reject) => {
    connection.login({ credentials: auth }, (error) => (error ? reject(error) : resolve()));
  });
}

function offer(connection: SMTPConnection, envelope: SMTPConnection.Envelope, message: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.send(envelope, message, (error) => (error ? reject(error) : resolve()));
  });
}
