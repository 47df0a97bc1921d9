'use client';
// Adding an organisation, and renaming one in its own line of the list.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FormAnswer } from '#rules/form-answer.ts';
import { idleAnswer } from '#rules/form-answer.ts';
import { addOrganisationAction, renameOrganisationAction } from './actions.ts';

const here = '/admin/organisations';

export type NameWords = { name: string; nameEn: string; submit: string; pending: string };

type NameFieldsProps = { answer: FormAnswer; words: NameWords; idPrefix?: string; name?: string; nameEn?: string };

function NameFields({ answer, words, idPrefix = '', name = '', nameEn = '' }: NameFieldsProps) {
  const field = (key: 'name' | 'nameEn', initial: string, max: number) => (
    <Field name={key} id={`${idPrefix}${key}`} label={words[key]} error={problemText(answer, key)} required>
      {(control) => (
        <TextInput
          {...control}
          width="full"
          defaultValue={answer.values[key] ?? initial}
          autoComplete="off"
          maxLength={max}
          {...(key === 'name' ? { lang: 'zh-CN' } : { lang: 'en' })}
        />
      )}
    </Field>
  );
  return (
    <>
      {field('name', name, 60)}
      {field('nameEn', nameEn, 120)}
    </>
  );
}

type AddFormProps = {
  places: readonly SelectOption[];
  words: NameWords & { place: string; placeHint: string; choose: string };
  outcome: OutcomeWords;
};

export function AddOrganisationForm({ places, words, outcome }: AddFormProps) {
  const [answer, action] = useActionState(addOrganisationAction, idleAnswer);
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={here}
        labels={{ name: words.name, nameEn: words.nameEn, jurisdictionCode: words.place }}
      />
      <form action={action} key={formKey(answer)}>
        <NameFields answer={answer} words={words} />
        <Field
          name="jurisdictionCode"
          label={words.place}
          hint={words.placeHint}
          error={problemText(answer, 'jurisdictionCode')}
          required
        >
          {(control) => (
            <Select
              {...control}
              options={places}
              placeholder={words.choose}
              defaultValue={answer.values.jurisdictionCode ?? ''}
            />
          )}
        </Field>
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}

type RenameFormProps = {
  organisation: { id: string; name: string; nameEn: string };
  words: NameWords & { open: string; consequence: string };
  outcome: OutcomeWords;
};

export function RenameOrganisationForm({ organisation, words, outcome }: RenameFormProps) {
  const [answer, action] = useActionState(renameOrganisationAction, idleAnswer);
  const idPrefix = `${organisation.id}-`;
  return (
    <Disclosure summary={words.open} open={answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={here}
        idPrefix={idPrefix}
        labels={{ name: words.name, nameEn: words.nameEn }}
      />
      <form action={action} key={formKey(answer)} className="max-w-104 min-w-60">
        <p className="mb-3 text-sm text-soft">{words.consequence}</p>
        <input type="hidden" name="organisationId" value={organisation.id} />
        <input type="hidden" name="before" value={organisation.name} />
        <NameFields
          answer={answer}
          words={words}
          idPrefix={idPrefix}
          name={organisation.name}
          nameEn={organisation.nameEn}
        />
        <SubmitButton label={words.submit} pendingLabel={words.pending} size="small" />
      </form>
    </Disclosure>
  );
}
