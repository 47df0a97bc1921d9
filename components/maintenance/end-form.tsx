'use client';
// Ending something with a reason, and taking the end back. Ending is unfolded first and says what goes with it.
import { FormOutcome, formKey, problemText } from '../admin/form-outcome.tsx';
import { type FormServerAction, useSafeAction } from '../report/use-safe-action.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Field } from '../ui/field.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { MaintenanceWords } from './maintenance-form.tsx';

type Shared = {
  action: FormServerAction;
  here: string;
  hidden: Readonly<Record<string, string>>;
  version: number;
  words: MaintenanceWords;
};

type EndFormProps = Shared & {
  says: {
    open: string;
    consequence: string;
    reason: string;
    reasonHint: string;
    submit: string;
    /** The box that must be ticked; absent where there is nothing to confirm. */
    stay?: string;
  };
  /** Names of what stays, or of what stands in the way. */
  list?: readonly string[];
};

export function EndForm({ action, here, hidden, version, words, says, list = [] }: EndFormProps) {
  const { answer, submit } = useSafeAction(action, here, words.lost);
  return (
    <Disclosure summary={says.open} look="quiet" open={answer.outcome !== 'idle'} id="end">
      <FormOutcome
        answer={answer}
        words={words.outcome}
        here={here}
        labels={{ reason: says.reason, ...(says.stay === undefined ? {} : { stay: says.stay }) }}
      />
      <form action={submit} key={formKey(answer)} noValidate>
        <Identity hidden={hidden} version={version} />
        <p className="mb-3">{says.consequence}</p>
        {list.length > 0 && (
          <ul className="mb-3 list-disc pl-5 text-sm">
            {list.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        {says.stay !== undefined && (
          <div className={`mb-4 ${problemText(answer, 'stay') ? 'border-l-3 border-bad pl-3' : ''}`}>
            {problemText(answer, 'stay') && (
              <p className="text-sm font-semibold text-bad">{problemText(answer, 'stay')}</p>
            )}
            <Checkbox
              id="stay"
              name="stay"
              value="yes"
              label={says.stay}
              defaultChecked={answer.values.stay === 'yes'}
            />
          </div>
        )}
        <Field name="reason" label={says.reason} hint={says.reasonHint} error={problemText(answer, 'reason')} required>
          {(control) => <TextArea {...control} defaultValue={answer.values.reason ?? ''} rows={2} maxLength={500} />}
        </Field>
        <SubmitButton label={says.submit} pendingLabel={words.saving} variant="danger" />
      </form>
    </Disclosure>
  );
}

type ResumeFormProps = Shared & { says: { submit: string } };

export function ResumeForm({ action, here, hidden, version, words, says }: ResumeFormProps) {
  const { answer, submit } = useSafeAction(action, here, words.lost);
  return (
    <>
      <FormOutcome answer={answer} words={words.outcome} here={here} anchor="resume" />
      <form action={submit} id="resume">
        <Identity hidden={hidden} version={version} />
        <SubmitButton label={says.submit} pendingLabel={words.saving} variant="quiet" />
      </form>
    </>
  );
}

function Identity({ hidden, version }: { hidden: Readonly<Record<string, string>>; version: number }) {
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={version} />
    </>
  );
}
