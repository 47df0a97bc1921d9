'use client';
// Asking for a correction: the change or the amount after it, the other shown while typing, with reason and document.
import { useActionState, useState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { fillTemplate } from '#components/report/fill-template.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { formatWanYuanChange, formatWanYuanExact } from '#format/money.ts';
import { idleAnswer } from '#rules/form-answer.ts';
import { addYuan, parseWanYuan, subtractYuan, type Yuan } from '#rules/money.ts';
import { requestCorrectionAction } from './actions.ts';

export type RequestWords = Readonly<
  Record<
    | 'entry'
    | 'delta'
    | 'newValue'
    | 'amount'
    | 'amountHint'
    | 'amountNow'
    | 'reduction'
    | 'reason'
    | 'reasonHint'
    | 'document'
    | 'documentHint'
    | 'submit'
    | 'pending',
    string
  >
>;

type RequestFormProps = { reportId: string; officialYuan: Yuan; words: RequestWords; outcome: OutcomeWords };

export function RequestForm({ reportId, officialYuan, words, outcome }: RequestFormProps) {
  const [answer, action] = useActionState(requestCorrectionAction, idleAnswer);
  const typed = answer.values;
  const unmarked = problemText(answer, 'isReduction');
  const [live, setLive] = useState<string | null>(null);
  const look = (form: HTMLFormElement) => setLive(spoken(new FormData(form), officialYuan, words.amountNow));
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/corrections/new?report=${reportId}`}
        labels={{ amount: words.amount, reason: words.reason, document: words.document, isReduction: words.reduction }}
      />
      <form action={action} key={formKey(answer)} onInput={(event) => look(event.currentTarget)}>
        <input type="hidden" name="reportId" value={reportId} />
        <Choice
          name="entry"
          legend={words.entry}
          value={typed.entry ?? 'delta'}
          inline
          options={[
            { value: 'delta', label: words.delta },
            { value: 'new_value', label: words.newValue },
          ]}
        />
        <Field
          name="amount"
          label={words.amount}
          hint={words.amountHint}
          error={problemText(answer, 'amount')}
          after={<output className="text-sm text-soft">{live ?? ''}</output>}
          required
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              width="short"
              defaultValue={typed.amount ?? ''}
              autoComplete="off"
            />
          )}
        </Field>
        <div className={`mb-4 ${unmarked ? 'border-l-3 border-bad pl-3' : ''}`}>
          {unmarked && (
            <p id="isReduction-error" className="text-sm font-semibold text-bad">
              {unmarked}
            </p>
          )}
          <Checkbox
            id="isReduction"
            name="isReduction"
            value="yes"
            label={words.reduction}
            defaultChecked={typed.isReduction === 'yes'}
            {...(unmarked ? { 'aria-invalid': true, 'aria-describedby': 'isReduction-error' } : {})}
          />
        </div>
        <Field
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={problemText(answer, 'reason')}
          required
        >
          {(control) => <TextArea {...control} rows={3} maxLength={1000} defaultValue={typed.reason ?? ''} />}
        </Field>
        <Field
          name="document"
          label={words.document}
          hint={words.documentHint}
          error={problemText(answer, 'document')}
          required
        >
          {(control) => <TextInput {...control} maxLength={1000} defaultValue={typed.document ?? ''} />}
        </Field>
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}

/** What the amount typed would make of what counts now; null while it cannot be read. */
function spoken(form: FormData, before: Yuan, template: string): string | null {
  const read = parseWanYuan(String(form.get('amount') ?? ''));
  if (!read.ok) return null;
  const delta = form.get('entry') === 'new_value' ? subtractYuan(read.yuan, before) : read.yuan;
  return fillTemplate(template, {
    before: formatWanYuanExact(before),
    after: formatWanYuanExact(addYuan(before, delta)),
    delta: formatWanYuanChange(delta),
  });
}
