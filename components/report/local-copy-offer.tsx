'use client';
// What this browser kept of an earlier opening of the form and the system does not have: shown field by field, taken over or discarded.
import { useEffect, useState } from 'react';
import { formatDateTime } from '#format/date.ts';
import { differingFields, inputNameOf } from '#rules/report-content.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { fillTemplate } from './fill-template.ts';
import type { FormBasis } from './form-state.ts';
import { forgetLocally, keepLocally, keptCopies, type LocalCopy } from './local-copy.ts';
import { yearBefore } from './plan-figures.ts';
import type { ReportFormWords } from './report-form-words.ts';
import { spokenAnswer } from './spoken-answer.ts';
import { readTyped, type TypedForm } from './typed-content.ts';
import { differ } from './use-typed-form.ts';

type LocalCopyOfferProps = {
  personId: string;
  reportId: string;
  session: string;
  pageTime: number;
  saved: TypedForm;
  values: TypedForm;
  basis: FormBasis;
  words: ReportFormWords;
  /** Takes the kept text over; absent where the report cannot be changed now. */
  put?: (values: TypedForm) => void;
};

export function LocalCopyOffer(props: LocalCopyOfferProps) {
  const { personId, reportId, session, pageTime, words, put } = props;
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is opened
  useEffect(() => {
    let isHere = true;
    void offered(props).then((found) => isHere && setCopy(found));
    return () => {
      isHere = false;
    };
  }, [personId, reportId, session]);
  if (copy === null) return null;
  const says = words.autosave;
  const done = () => {
    setCopy(null);
    return forgetLocally(copy);
  };
  return (
    <Notice
      tone="warning"
      role="status"
      className="mb-5"
      title={fillTemplate(put ? says.offer : says.offerClosed, { time: formatDateTime(new Date(copy.keptAt)) })}
      actions={
        <>
          {put && (
            <Button
              size="small"
              onClick={() => {
                put(copy.values);
                void keepLocally({ personId, reportId, session, values: copy.values, keptAt: pageTime }).then(done);
              }}
            >
              {says.restore}
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => void done()}>
            {says.discard}
          </Button>
        </>
      }
    >
      <Differences {...props} copy={copy} />
    </Notice>
  );
}

/** The newest copy that says something else; those that say what is saved or typed already are forgotten. */
async function offered(props: LocalCopyOfferProps): Promise<LocalCopy | null> {
  const { personId, reportId, session, pageTime, saved, values, put } = props;
  const others = (await keptCopies(personId, reportId, pageTime)).filter((copy) => copy.session !== session);
  const isNew = (copy: LocalCopy) =>
    put ? differ(copy.values, saved) && differ(copy.values, values) : saysMore(copy, props);
  for (const copy of others) if (!isNew(copy)) await forgetLocally(copy);
  return others.find(isNew) ?? null;
}

/** Whether a copy says anything that the report does not; however the amount was entered. */
function saysMore(copy: LocalCopy, { saved, basis }: LocalCopyOfferProps): boolean {
  const before = yearBefore(basis);
  const kept = readTyped(copy.values, before);
  return kept.unreadable.size > 0 || differingFields(kept.content, readTyped(saved, before).content).length > 0;
}

function Differences({ copy, values, basis, words }: LocalCopyOfferProps & { copy: LocalCopy }) {
  const before = yearBefore(basis);
  const kept = readTyped(copy.values, before);
  const now = readTyped(values, before).content;
  const fields = differingFields(kept.content, now);
  const unread = [...kept.unreadable.keys()].filter((name) => !fields.some((field) => inputNameOf(field) === name));
  return (
    <dl className="mt-1 grid gap-1">
      {fields.map((field) => (
        <div key={field}>
          <dt className="text-sm text-soft">{words.field[field]}</dt>
          <dd className="whitespace-pre-line">
            {kept.unreadable.has(inputNameOf(field))
              ? copy.values[inputNameOf(field)]
              : spokenAnswer(field, kept.content, words) || words.conflict.blank}
          </dd>
        </div>
      ))}
      {unread.map((name) => (
        <dd key={name} className="whitespace-pre-line">
          {copy.values[name]}
        </dd>
      ))}
    </dl>
  );
}
