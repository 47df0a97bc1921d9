import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '#messages/en/admin.json' with { type: 'json' };
import zhCN from '#messages/zh-CN/admin.json' with { type: 'json' };
import { detailLines, type EventWords, eventKinds, shortId, wordFor } from './event-words.ts';

function sources(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** Kinds as they are written in the sources: `kind: 'x', objectType` and, for moves, `save: 'report_…'`. */
function recordedKinds(): Set<string> {
  const root = new URL('../../../', import.meta.url);
  const text = ['reporting/', 'auth/', 'scripts/seed/'].flatMap((folder) => sources(new URL(folder, root))).join('\n');
  const direct = [...text.matchAll(/kind: (?:[\w.]+ \? '(\w+)' : )?'(\w+)',\s*objectType/g)];
  const moves = [...text.matchAll(/^ {2}\w+: '(report_\w+)',$/gm)];
  return new Set([...direct, ...moves].flatMap((match) => match.slice(1)).filter(Boolean));
}

const words = Object.assign((key: string) => `«${key}»`, {
  has: (key: string) => !key.endsWith('.unheard_of'),
}) as EventWords;

describe('events in words', () => {
  test('every recorded kind has words in both languages', () => {
    expect(recordedKinds().size).toBeGreaterThan(20);
    expect([...recordedKinds()].filter((kind) => !(eventKinds as readonly string[]).includes(kind))).toEqual([]);
    for (const kind of eventKinds) {
      expect(zhCN.events.kind, kind).toHaveProperty(kind);
      expect(en.events.kind, kind).toHaveProperty(kind);
    }
  });

  test('a code without words shows itself', () => {
    expect(wordFor(words, 'kind', 'unheard_of')).toBe('unheard_of');
    expect(wordFor(words, 'kind', 'signed_in')).toBe('«kind.signed_in»');
    expect(wordFor(words, 'kind', 'a.b c')).toBe('a.b c');
  });

  test('details become text', () => {
    const detail = {
      quarter: '2026Q3',
      before: 'endorsed',
      after: null,
      version: 5,
      fields: ['nextStep', 'difficulties'],
      whole: true,
      dueAt: '2026-10-21T15:59:59.999Z',
      counts: { a: 1 },
      opinion: '请核对 endorsed',
    };
    expect(detailLines(detail, words, 'zh-CN')).toEqual([
      { name: '«detail.quarter»', value: '2026年三季度' },
      { name: '«detail.opinion»', value: '请核对 endorsed' },
      { name: '«detail.fields»', value: '«field.nextStep»«comma»«field.difficulties»' },
      { name: '«detail.before»', value: '«status.endorsed»' },
      { name: '«detail.version»', value: '5' },
      { name: '«detail.whole»', value: '«yes»' },
      { name: '«detail.dueAt»', value: '2026-10-21 23:59' },
      { name: '«detail.counts»', value: '{"a":1}' },
    ]);
    expect(detailLines({ before: 'endorsed', after: 'accepted' }, words, 'en')).toEqual([
      { name: '«detail.status»', value: '«status.endorsed» → «status.accepted»' },
    ]);
  });

  test('a change is told field by field, what was entered as it is', () => {
    const detail = {
      name: '甲',
      before: { title: '旧', number: null, members: [{ code: '330100' }] },
      after: { title: '新', number: '1号', members: [] },
    };
    expect(detailLines(detail, words, 'zh-CN')).toEqual([
      { name: '«detail.name»', value: '甲' },
      { name: '«change.title»', value: '旧 → 新' },
      { name: '«change.number»', value: '«nothing» → 1号' },
      { name: '«change.members»', value: '{"code":"330100"} → «nothing»' },
    ]);
    expect(detailLines({ after: { unheard_of: '甲' } }, words, 'zh-CN')).toEqual([{ name: 'unheard_of', value: '甲' }]);
  });

  test('ids and hashes are shortened, names are not', () => {
    expect(shortId('5f0c1a1e-5a51-4f6b-9d5e-0c8a3a6b7c1d')).toBe('5f0c1a1e');
    expect(shortId('ab'.repeat(32))).toBe('abababab');
    expect(shortId('2026Q3')).toBe('2026Q3');
  });
});
