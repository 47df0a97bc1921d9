import { describe, expect, test } from 'vitest';
import { type NoticeFact, noticeKinds } from '#rules/notice.ts';
import { locales } from '#rules/preferences.ts';
import { noticeEmail } from './notice-email.ts';
import { noticeWords } from './notice-words.ts';
import { wordsOf } from './words.ts';

const city = { cityName: '杭州市', cityNameEn: 'Hangzhou' };
const report = { ...city, quarter: '2026Q3', commitmentName: '钱塘江海塘', commitmentNameEn: 'Qiantang seawalls' };
const dueAt = '2026-10-23T15:59:59.999Z';
const due = { ...city, quarter: '2026Q3', dueAt, owed: 5, submitted: 2 };

const samples: { [Fact in NoticeFact as Fact['kind']]: Fact['detail'] } = {
  quarter_opened: { ...city, quarter: '2026Q3', dueAt, owed: 7 },
  due_soon: { ...due, workingDays: 3 },
  overdue: due,
  submitted: report,
  sent_back: report,
  returned_to_city: { ...report, dueAt },
  report_reopened: { ...report, dueAt },
  countersign_wanted: { ...report, dueAt },
  countersign_refused: { ...report, byCityName: '绍兴市', byCityNameEn: 'Shaoxing' },
  question_asked: report,
  question_answered: report,
  extension_granted: { ...city, quarter: '2026Q3', dueAt, extension: 'deadline' },
  correction_requested: report,
  correction_agreed: report,
  correction_decided: { ...report, decision: 'grant' },
  report_assigned: city,
  deputy_named: { approverName: '李审', fromDay: '2026-10-08', toDay: '2026-10-12' },
  draft_handed_over: { fromName: '王报', count: 2 },
  quarter_reopened: { quarter: '2026Q3' },
};

const fact = (kind: NoticeFact['kind']) => ({ kind, detail: samples[kind] }) as NoticeFact;
const title = (notice: NoticeFact, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  noticeWords(notice, wordsOf('notices', locale), locale).title;

describe('a notice in words', () => {
  test.each(locales.flatMap((locale) => noticeKinds.map((kind) => [locale, kind] as const)))(
    'in %s: %s says everything it has to',
    (locale, kind) => {
      const { title, about } = noticeWords(fact(kind), wordsOf('notices', locale), locale);
      expect(`${title} ${about}`).not.toMatch(/[{}]|undefined|null|NaN|2026Q3|notices\./);
      expect(title.length).toBeGreaterThan(5);
      if (locale === 'en') expect(`${title} ${about}`.replace(/李审|王报/, '')).not.toMatch(/\p{Script=Han}/u);
    },
  );

  test('counts days, and says today for the last one', () => {
    expect(title({ kind: 'due_soon', detail: { ...due, workingDays: 3 } })).toBe(
      '2026年三季度季报还有 3 个工作日截止（2026年10月23日），杭州市还有 5 项未审签，其中 2 项待市级审签',
    );
    expect(title({ kind: 'due_soon', detail: { ...due, workingDays: 0, submitted: 0 } })).toBe(
      '2026年三季度季报今天截止，杭州市还有 5 项未审签',
    );
    expect(title({ kind: 'due_soon', detail: { ...due, workingDays: 1 } }, 'en')).toContain('due in 1 working day (23');
  });

  test('an extension that came too late says that the mark stays', () => {
    const detail = { ...city, quarter: '2026Q3', dueAt, extension: 'entry' } as const;
    expect(title({ kind: 'extension_granted', detail })).toContain('逾期记录不变');
  });
});

describe('the grouped message', () => {
  const at = (notice: NoticeFact, path: string) => ({ ...notice, path });
  const two = [at(fact('sent_back'), '/city/reports/1'), at(fact('question_asked'), '/city/reports/2#questions')];

  test('names each matter once, with its link, in the person’s language', () => {
    const { subject, body } = noticeEmail({ name: '王报', locale: 'zh-CN' }, two, 'https://jibao.example');
    expect(subject).toBe('季报通知 2 条');
    expect(body.match(/钱塘江海塘/g)).toHaveLength(2);
    expect(body).toContain('https://jibao.example/city/reports/2#questions');
    expect(body).toContain('https://jibao.example/account');
    expect(body).toContain('非涉密系统');
    const english = noticeEmail({ name: 'Wang', locale: 'en' }, two, 'https://jibao.example');
    expect(english.subject).toBe('Jibao: 2 notices');
    expect(english.body).toContain('Sent back by the city’s approver: Qiantang seawalls\n  Hangzhou · Q3 2026');
  });

  test('one matter alone is the subject, on one line', () => {
    const detail = { ...report, commitmentName: '海塘\r\nBcc: all@example.org' };
    const { subject } = noticeEmail({ name: '王报', locale: 'zh-CN' }, [at({ kind: 'sent_back', detail }, '/x')], '');
    expect(subject).toBe('季报通知：市级退回修改：海塘 Bcc: all@example.org');
  });
});
