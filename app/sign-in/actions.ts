'use server';
// Signing in. One message for every reason of failure; what was typed as name comes back, the password never.
import { AuthError, CredentialsSignin } from 'next-auth';
import { z } from 'zod';
import { publicAction } from '#auth/guards.ts';
import { signIn } from '#auth/options.ts';
import { rememberPreferences } from '#auth/preferences.ts';
import { Invalid } from '#reporting/errors.ts';

const signInInput = z.object({
  loginName: z.string().trim().min(1, 'code:required').max(100),
  password: z.string().min(1, 'code:required').max(1000),
  next: z.string().max(500).default('/'),
});

async function signInWithPassword(input: z.infer<typeof signInInput>): Promise<void> {
  try {
    await signIn('credentials', { loginName: input.loginName, password: input.password, redirect: false });
  } catch (error) {
    if (error instanceof AuthError) {
      const noRole = error instanceof CredentialsSignin && error.code === 'no_role_yet';
      throw new Invalid([{ field: 'loginName', code: noRole ? 'no_role_yet' : 'sign_in_failed' }]);
    }
    throw error;
  }
  await rememberPreferences(input.loginName);
}

/** Only an address of this site, and never back to sign-in. */
function safeNext(next: string): string {
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}

export const signInAction = publicAction(signInInput, signInWithPassword, {
  goTo: (_result, input) => safeNext(input.next),
});
