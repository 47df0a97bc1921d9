// The questions of the report's form in their order. Inputs hold their own text; which questions show follows the answers by CSS alone,
// so that it works before and without JavaScript.
import type { ReactNode } from 'react';
import { formatWanYuan } from '#format/money.ts';
import { type ContentField, contentFields, ownLights, quarterInvestment } from '#rules/report-content.ts';
import { LightMark } from '../figures/light-mark.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { CountedText } from './counted-text.tsx';
import { fillTemplate } from './fill-template.ts';
import type { FormState } from './form-state.ts';
import type { ReportFormWords } from './report-form-words.ts';
import type { TypedForm } from './typed-content.ts';

export type SectionProps = {
  /** What the inputs hold when they first appear. */
  start: TypedForm;
  /** What they hold now. */
  values: TypedForm;
  state: FormState;
  words: ReportFormWords;
  error: (input: string) => string | undefined;
  /** The field's name, and whether it was sent back. */
  label: (field: ContentField) => ReactNode;
  /** The findings on these fields. */
  notes: (...fields: ContentField[]) => ReactNode;
};

type TextField = 'noProgressReason' | 'physicalProgress' | 'difficulties' | 'nextStep' | 'narrative' | 'jointStatement';

const maxLengths = Object.fromEntries(contentFields.map(({ field, maxLength }) => [field, maxLength ?? 0]));

type WordsProps = SectionProps & { field: TextField; hint: string; mark?: string; rows?: number };

/** A question that is answered in words. */
export function Words({ field, hint, mark, rows, ...props }: WordsProps) {
  const { start, values, words, error, label } = props;
  return (
    <Field name={field} label={label(field)} {...(mark === undefined ? {} : { mark })} hint={hint} error={error(field)}>
      {(control) => (
        <CountedText
          {...control}
          initial={start[field] ?? ''}
          typed={values[field] ?? ''}
          max={maxLengths[field] ?? 0}
          words={words}
          {...(rows === undefined ? {} : { rows })}
        />
      )}
    </Field>
  );
}

export function InvestmentSection(props: SectionProps) {
  const { start, words, error, notes, label } = props;
  return (
    <>
      <Choice
        name="investmentAnswer"
        legend={label('investmentAnswer')}
        options={words.investmentAnswers}
        value={start.investmentAnswer}
        error={error('investmentAnswer')}
        inline
      />
      <div className="mb-2 group-has-[[name=investmentAnswer][value^=no]:checked]/report:hidden">
        <AmountFields {...props} />
      </div>
      {notes('investmentAnswer', 'investmentYuan')}
      <div className="group-has-[[name=investmentAnswer][value^=no]:checked]/report:hidden">
        <Reduction {...props} />
      </div>
      <div className="mb-5 hidden group-has-[[name=investmentAnswer][value$=progress]:checked]/report:block">
        <Words {...props} field="noProgressReason" hint={words.form.noProgressReasonHint} />
      </div>
    </>
  );
}

function AmountFields({ start, state, words, error, label }: SectionProps) {
  const isDoubted = state.findings.some((finding) => finding.field === 'investmentYuan');
  return (
    <div className="grid grid-cols-1 gap-x-6 sm:grid-cols-[minmax(0,1fr)_auto]">
      <Field
        name="investment"
        label={label('investmentYuan')}
        hint={words.form.amountHint}
        error={error('investment')}
        after={<OtherAmount state={state} words={words} />}
        className="mb-3 sm:mb-3"
      >
        {(control) => (
          <TextInput
            {...control}
            numeric
            unit={words.plan.unit}
            defaultValue={start.investment ?? ''}
            tone={isDoubted ? 'warn' : undefined}
          />
        )}
      </Field>
      <Choice
        name="investmentEntry"
        legend={words.form.entry}
        hint={words.form.entryHint}
        inline
        options={[
          { value: 'quarter', label: words.form.entryQuarter },
          { value: 'year_to_date', label: words.form.entryYear },
        ]}
        value={start.investmentEntry === 'year_to_date' ? 'year_to_date' : 'quarter'}
      />
    </div>
  );
}

function Reduction({ start, words }: SectionProps) {
  return (
    <Checkbox
      name="investmentIsReduction"
      id="investmentIsReduction"
      value="yes"
      label={words.form.reduction}
      hint={words.form.reductionHint}
      defaultChecked={start.investmentIsReduction === 'yes'}
      className="mb-4"
    />
  );
}

/** The amount that was not typed: the year to date, or the quarter's own. */
function OtherAmount({ state, words }: Pick<SectionProps, 'state' | 'words'>) {
  const isYear = state.entry === 'year_to_date';
  const amount = isYear ? quarterInvestment(state.content) : state.figures.yearToDateYuan;
  const text = `${formatWanYuan(amount)}${amount === null ? '' : ` ${words.plan.unit}`}`;
  return (
    <p className="text-sm text-soft">
      {fillTemplate(isYear ? words.form.otherQuarter : words.form.otherYear, { amount: text })}
    </p>
  );
}

export function ProgressSection(props: SectionProps & { asksStart: boolean }) {
  const { start, words, error, notes, label } = props;
  return (
    <>
      <Words {...props} field="physicalProgress" hint={words.form.physicalProgressHint} />
      <Field
        name="physicalPercent"
        label={label('physicalPercentTenths')}
        mark={words.form.optional}
        hint={words.form.percentHint}
        error={error('physicalPercent')}
      >
        {(control) => (
          <TextInput {...control} numeric unit="%" width="short" defaultValue={start.physicalPercent ?? ''} />
        )}
      </Field>
      {notes('physicalPercentTenths')}
      {props.asksStart && <StartFields {...props} />}
    </>
  );
}

function StartFields({ start, words, error, notes, label }: SectionProps) {
  return (
    <>
      <div className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
        <Choice
          name="constructionStarted"
          legend={label('constructionStarted')}
          inline
          options={[
            { value: 'yes', label: words.started.yes },
            { value: 'no', label: words.started.no },
          ]}
          value={start.constructionStarted}
          error={error('constructionStarted')}
        />
        <div className="mb-5 group-has-[[name=constructionStarted][value=no]:checked]/report:hidden">
          <Field name="startedOn" label={label('startedOn')} hint={words.form.startedOnHint} error={error('startedOn')}>
            {(control) => <TextInput {...control} type="date" width="short" defaultValue={start.startedOn ?? ''} />}
          </Field>
        </div>
      </div>
      {notes('constructionStarted')}
    </>
  );
}

export function DifficultySection(props: SectionProps) {
  const { start, words, error, label } = props;
  return (
    <>
      <Choice
        name="difficultiesAnswer"
        legend={label('difficultiesAnswer')}
        hint={words.form.difficultiesAnswerHint}
        inline
        options={words.difficultiesAnswers}
        value={start.difficultiesAnswer}
        error={error('difficultiesAnswer')}
      />
      <div className="mb-5 hidden group-has-[[name=difficultiesAnswer][value=some]:checked]/report:block">
        <Field name="difficultyCategory" label={label('difficultyCategory')} error={error('difficultyCategory')}>
          {(control) => (
            <Select
              {...control}
              options={words.difficultyCategories}
              placeholder={words.form.choose}
              defaultValue={start.difficultyCategory ?? ''}
            />
          )}
        </Field>
        <Words {...props} field="difficulties" hint={words.form.difficultiesHint} />
      </div>
    </>
  );
}

export function NextStep(props: SectionProps) {
  return <Words {...props} field="nextStep" hint={props.words.form.nextStepHint} />;
}

export function OwnLightSection(props: SectionProps) {
  const { start, words, error, notes, label } = props;
  return (
    <>
      <Choice
        name="ownLight"
        legend={label('ownLight')}
        hint={words.form.ownLightHint}
        inline
        options={ownLights.map((light) => ({
          value: light,
          label: <LightMark light={light} word={words.finding.lights[light]} />,
        }))}
        value={start.ownLight}
        error={error('ownLight')}
      />
      {notes('ownLight')}
    </>
  );
}
