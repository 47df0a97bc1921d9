'use client';
// Two people changed the same report: every field that differs with both texts, none of them lost. Without JavaScript both can be
// read and copied; with it the other's text is taken over by a button.
import { useEffect, useRef } from 'react';
import { formatDateTime } from '#format/date.ts';
import type { CurrentState } from '#rules/form-answer.ts';
import { type ContentField, differingFields, inputNameOf, milestonePrefix } from '#rules/report-content.ts';
import { Button } from '../ui/button.tsx';
import { fillTemplate } from './fill-template.ts';
import type { FormState } from './form-state.ts';
import type { ReportFormWords } from './report-form-words.ts';
import { spokenAnswer } from './spoken-answer.ts';
import { readTyped, type TypedForm } from './typed-content.ts';

type ConflictPanelProps = {
  current: CurrentState;
  /** What was sent when the conflict came to light. */
  sent: TypedForm;
  state: FormState;
  words: ReportFormWords;
  take: (values: TypedForm) => void;
  /** It came to light while somebody types: it is announced, and takes no focus away. */
  isQuiet: boolean;
};

export function ConflictPanel({ current, sent, state, words, take, isQuiet }: ConflictPanelProps) {
  const before = state.figures.beforeYuan;
  const yours = readTyped(sent, before).content;
  const theirs = readTyped(current.values, before).content;
  const differing = differingFields(yours, theirs);
  const apart = differingFields(state.content, theirs);
  const says = words.conflict;
  const takeAll = (side: TypedForm, other: TypedForm) =>
    take(Object.assign({}, ...differing.map((field) => valuesOf(field, side, other))));
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another conflict and must be heard again
  useEffect(() => {
    if (!isQuiet) panel.current?.focus();
  }, [current.version]);
  return (
    <section
      role="alert"
      tabIndex={-1}
      ref={panel}
      className="mb-5 rounded-lg border-2 border-warn bg-card px-4 py-3 lg:px-5"
    >
      <h2 className="text-lg text-warn">
        {current.byName === null ? says.titleUnknown : fillTemplate(says.title, { name: current.byName })}
      </h2>
      <p className="text-sm text-soft">
        {current.at !== null && fillTemplate(says.when, { time: formatDateTime(new Date(current.at)) })}{' '}
        {differing.length === 0 ? says.same : says.hint}
      </p>
      {differing.length > 1 && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button variant="quiet" size="small" onClick={() => takeAll(sent, current.values)}>
            {says.keepAll}
          </Button>
          <Button variant="quiet" size="small" onClick={() => takeAll(current.values, sent)}>
            {says.takeAll}
          </Button>
        </div>
      )}
      {differing.map((field) => (
        <div key={field} className="mt-3 border-t border-hair pt-2">
          <h3 className="font-sans font-semibold">{words.field[field]}</h3>
          <div className="mt-1 grid gap-x-5 gap-y-2 sm:grid-cols-2">
            <Said by={says.yours} text={spokenAnswer(field, yours, words) || says.blank} />
            <div>
              <Said by={says.theirs} text={spokenAnswer(field, theirs, words) || says.blank} />
              <Button
                variant="quiet"
                size="small"
                className="mt-1.5"
                onClick={() =>
                  take(
                    apart.includes(field)
                      ? valuesOf(field, current.values, sent)
                      : valuesOf(field, sent, current.values),
                  )
                }
              >
                {apart.includes(field) ? says.take : says.keepMine}
              </Button>
            </div>
          </div>
        </div>
      ))}
    </section>
  );
}

function Said({ by, text }: { by: string; text: string }) {
  return (
    <div>
      <p className="text-sm text-soft">{by}</p>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}

/** The inputs that a field of the content is typed into. */
function valuesOf(field: ContentField, side: TypedForm, other: TypedForm): TypedForm {
  if (field === 'explanations') {
    return Object.fromEntries(Object.entries(side).filter(([name]) => name.startsWith('explanation.')));
  }
  if (field === 'milestones') {
    const names = Object.keys({ ...other, ...side }).filter((name) => name.startsWith(milestonePrefix));
    return Object.fromEntries(names.map((name) => [name, side[name] ?? '']));
  }
  const input = inputNameOf(field);
  const value = { [input]: side[input] ?? '' };
  // An amount that was saved stands as the quarter's own.
  return field === 'investmentYuan' ? { ...value, investmentEntry: side.investmentEntry ?? 'quarter' } : value;
}
