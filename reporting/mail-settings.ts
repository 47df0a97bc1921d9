// Where a person wants to be written to. Entered, seen and removed by that person alone; the worker reads it to write there. The address is in no
// event: that it was changed is enough to know.
import { eq } from 'drizzle-orm';
import { mailAddresses } from '#db/schema/notices.ts';
import { isMailAddress } from '#rules/mail-address.ts';
import type { Actor } from '#rules/policy.ts';
import { Invalid } from './errors.ts';
import { asActor, record } from './transaction.ts';

export type MailSettings = { address: string; isWanted: boolean };

/** '' and wanted before anything was entered. */
export async function getMailSettings(actor: Actor): Promise<MailSettings> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.db
      .select({ address: mailAddresses.address, isWanted: mailAddresses.isWanted })
      .from(mailAddresses)
      .where(eq(mailAddresses.personId, actor.personId));
    return row ?? { address: '', isWanted: true };
  });
}

/** An empty address removes what was there. What happened before an address was entered is not sent to it. */
export async function saveMailSettings(actor: Actor, input: MailSettings): Promise<void> {
  const address = input.address.trim();
  if (address !== '' && !isMailAddress(address)) throw new Invalid([{ field: 'address', code: 'not_a_mail_address' }]);
  await asActor(actor, async (tx) => {
    const values = { address, isWanted: input.isWanted, changedAt: tx.now };
    if (address === '') await tx.db.delete(mailAddresses).where(eq(mailAddresses.personId, actor.personId));
    else
      await tx.db
        .insert(mailAddresses)
        .values({ personId: actor.personId, ...values })
        .onConflictDoUpdate({ target: mailAddresses.personId, set: values });
    record(tx, {
      kind: 'mail_settings_changed',
      objectType: 'person',
      objectId: actor.personId,
      detail: { person: actor.name, hasAddress: address !== '', isWanted: input.isWanted },
    });
  });
}
