// next-auth's configuration. The cookie carries only the id of a session row; the row decides on every request.
import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '#env';
import { startSession } from '#reporting/sessions.ts';
import { verifyPassword } from '#reporting/sign-in.ts';
import { sessionCookieName } from './cookies.ts';
import { requestOrigin } from './request-origin.ts';

/** Right name and password, but nothing to do here yet: only then may it be said. */
class NoRoleYet extends CredentialsSignin {
  override code = 'no_role_yet';
}

declare module 'next-auth' {
  interface User {
    sessionId?: string;
  }
}

export const { signIn, signOut } = NextAuth({
  secret: env.authSecret,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: env.sessionHours * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  useSecureCookies: env.secure,
  cookies: {
    sessionToken: {
      name: sessionCookieName(env.secure),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.secure },
    },
  },
  providers: [
    Credentials({
      credentials: { loginName: {}, password: {} },
      async authorize(credentials) {
        const origin = await requestOrigin();
        const personId = await verifyPassword(
          String(credentials.loginName ?? ''),
          String(credentials.password ?? ''),
          origin,
        );
        if (!personId) throw new CredentialsSignin();
        const sessionId = await startSession(personId, origin);
        if (!sessionId) throw new NoRoleYet();
        return { id: personId, sessionId };
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user?.sessionId) return { sessionId: user.sessionId };
      return token;
    },
  },
  // next-auth prints a stack for every wrong password; our own events say who, when and from where.
  logger: { error: () => {}, warn: () => {} },
});
