// One grouped message of notices as plain text: what happened, city, quarter and link. What was reported, asked or said stays in the product.
import type { NoticeFact } from '#rules/notice.ts';
import type { Locale } from '#rules/preferences.ts';
import { noticeWords } from './notice-words.ts';
import { wordsOf } from './words.ts';

export type NoticeEmail = { readonly subject: string; readonly body: string };

export type EmailPerson = { readonly name: string; readonly locale: Locale };

/** `baseUrl` is the address that people type, without a slash at its end; notices in the order in which they are listed. */
export function noticeEmail(
  person: EmailPerson,
  notices: readonly (NoticeFact & { readonly path: string })[],
  baseUrl: string,
): NoticeEmail {
  const say = wordsOf('notices', person.locale);
  const entries = notices.map((notice) => {
    const { title, about } = noticeWords(notice, say, person.locale);
    const lines = [
      `- ${title}`,
      ...(about ? [`  ${about}`] : []),
      `  ${say('email.open', { link: baseUrl + notice.path })}`,
    ];
    return { title, text: lines.join('\n') };
  });
  const count = entries.length;
  const body = [
    `${say('email.greeting', { name: person.name })}\n${say('email.intro', { count })}`,
    ...entries.map(({ text }) => text),
    `${say('email.inbox', { link: `${baseUrl}/notices` })}\n${say('email.settings', { link: `${baseUrl}/account` })}`,
    say('email.unclassified'),
  ].join('\n\n');
  return { subject: oneLine(say('email.subject', { count, first: entries[0]?.title ?? '' })), body: `${body}\n` };
}

/** A name with a line break in it must not become a header of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
