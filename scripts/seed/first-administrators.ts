// For a start without demonstration: the secret of the one-time link that creates the first administrators, while nobody exists yet.
import { env } from '#env';
import { issueSetupLink } from '#reporting/one-time-links.ts';

export async function firstAdministratorsLink(): Promise<string | null> {
  const secret = await issueSetupLink();
  return secret ? new URL(`/set-up/${secret}`, env.publicUrl).href : null;
}
