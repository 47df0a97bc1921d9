import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { movesKey } from '#rules/calendar-change.ts';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { DeadlineQuestion } from './deadline-question.tsx';

const words = { legend: '截止日期怎么办', hint: '请选择', move: '移动', keep: '保持' };
const moves = [
  {
    quarter: '2026Q4' as const,
    from: new Date('2027-01-14T23:59:59.999+08:00'),
    to: new Date('2027-01-15T23:59:59.999+08:00'),
  },
];
const asked: FormAnswer = {
  ...idleAnswer,
  outcome: 'invalid',
  problems: moves.map(({ quarter, from, to }) => ({
    field: 'deadlines',
    code: 'deadline_would_move',
    params: { quarter, from: shanghaiDate(from), to: shanghaiDate(to) },
    text: '截止日期会从 2027-01-14 变为 2027-01-15。',
  })),
};

describe('the question about deadlines', () => {
  test('is not asked without cause', () => {
    expect(renderToStaticMarkup(<DeadlineQuestion answer={idleAnswer} id="d" words={words} />)).toBe('');
  });

  test('says what would move, offers both answers, and repeats what it asked as the server reads it', () => {
    const markup = renderToStaticMarkup(<DeadlineQuestion answer={asked} id="d" words={words} />);
    expect(markup).toContain('截止日期会从 2027-01-14 变为 2027-01-15。');
    expect(markup).toContain(`name="asked" value="${movesKey(moves)}"`);
    expect(markup.match(/type="radio"/g)).toHaveLength(2);
    expect(markup).not.toContain('checked');
  });
});
