// Names of the cookies. Over https the session cookie has the `__Host-` prefix, which binds it to this host, this path and https.

export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-jibao.session' : 'jibao.session';
}

/** Remembered choices; they say nothing about the person. */
export const localeCookie = 'jibao.locale';
export const themeCookie = 'jibao.theme';
