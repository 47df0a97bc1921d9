// The questions of the form that only some kinds of commitment are asked: milestones, deliverable, indicator, and what the lead writes.
import { formatQuarter } from '#format/quarter.ts';
import { stepOf } from '#rules/findings/finding.ts';
import { isOverdue } from '#rules/lights.ts';
import { milestoneInput } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { fillTemplate } from './fill-template.ts';
import { type SectionProps, Words } from './form-sections.tsx';
import type { FormBasis } from './form-state.ts';

export function MilestoneSection(props: SectionProps & { basis: FormBasis }) {
  const { basis, words, label, notes } = props;
  return (
    <section aria-labelledby="milestones-title" className="mb-5" id="milestones">
      <h3 id="milestones-title" className="font-sans font-semibold">
        {label('milestones')}
      </h3>
      <p className="text-sm text-soft">{words.asked.milestones.hint}</p>
      <div className="mt-2 grid gap-3">
        {basis.milestones.map((milestone) => (
          <Milestone key={milestone.id} milestone={milestone} {...props} />
        ))}
      </div>
      <div className="mt-3">{notes('milestones')}</div>
    </section>
  );
}

type MilestoneProps = SectionProps & { basis: FormBasis; milestone: MilestoneFact };

function Milestone(props: MilestoneProps) {
  const { basis, milestone, start, state, words } = props;
  const says = words.asked.milestones;
  const { locale } = words;
  const name = locale === 'en' ? milestone.nameEn || milestone.name : milestone.name;
  const isAnswered = start[milestoneInput(milestone.id, 'state')] !== undefined;
  const isLate = isOverdue(stepOf(milestone, state.content), basis.quarter);
  const due = [
    fillTemplate(says.due, { quarter: formatQuarter(milestone.dueQuarter, locale) }),
    ...(milestone.firstDueQuarter === milestone.dueQuarter
      ? []
      : [fillTemplate(says.moved, { quarter: formatQuarter(milestone.firstDueQuarter, locale) })]),
  ];
  return (
    <fieldset className="group/milestone min-w-0 rounded-md border border-line px-3 pt-1 pb-3">
      <legend className="px-1 font-semibold" lang={locale === 'en' && milestone.nameEn === '' ? 'zh-CN' : undefined}>
        {name}
      </legend>
      <p className="text-sm text-soft">
        {due.join(' · ')}
        {isLate && <span className="ml-2 font-semibold text-warn">{says.overdue}</span>}
      </p>
      {milestone.doneOn !== null && !isAnswered ? (
        <p className="mt-1">{fillTemplate(says.doneBefore, { date: milestone.doneOn })}</p>
      ) : (
        <MilestoneInputs {...props} />
      )}
    </fieldset>
  );
}

function MilestoneInputs({ milestone, start, words, error }: MilestoneProps) {
  const says = words.asked.milestones;
  const input = (part: 'state' | 'doneOn' | 'note') => milestoneInput(milestone.id, part);
  return (
    <div className="mt-2 grid grid-cols-1 gap-x-6 sm:grid-cols-2">
      <Field name={input('state')} label={says.state} error={error(input('state'))} className="sm:mb-3">
        {(control) => (
          <Select
            {...control}
            options={words.milestoneStates}
            placeholder={words.form.choose}
            defaultValue={start[input('state')] ?? ''}
          />
        )}
      </Field>
      <div className="hidden group-has-[option[value=done]:checked]/milestone:block">
        <Field name={input('doneOn')} label={says.doneOn} hint={says.doneOnHint} error={error(input('doneOn'))}>
          {(control) => (
            <TextInput {...control} type="date" width="short" defaultValue={start[input('doneOn')] ?? ''} />
          )}
        </Field>
      </div>
      <Field
        name={input('note')}
        label={says.note}
        mark={words.form.optional}
        hint={says.noteHint}
        error={error(input('note'))}
        className="sm:col-span-full"
      >
        {(control) => <TextInput {...control} width="full" defaultValue={start[input('note')] ?? ''} />}
      </Field>
    </div>
  );
}

export function DeliverableSection(props: SectionProps) {
  const { start, words, error, label } = props;
  return (
    <>
      <Choice
        name="deliverableState"
        legend={label('deliverableState')}
        hint={words.asked.deliverable.stateHint}
        inline
        options={words.deliverableStates}
        value={start.deliverableState}
        error={error('deliverableState')}
      />
      <Words {...props} field="narrative" hint={words.asked.deliverable.narrativeHint} />
    </>
  );
}

export function IndicatorSection(props: SectionProps) {
  const { start, words, error, notes, label } = props;
  const says = words.asked.indicator;
  return (
    <>
      <Field
        name="indicatorValue"
        label={label('indicatorValue')}
        hint={says.valueHint}
        error={error('indicatorValue')}
      >
        {(control) => (
          <TextInput
            {...control}
            numeric
            unit={says.unit === '' ? undefined : says.unit}
            defaultValue={start.indicatorValue ?? ''}
          />
        )}
      </Field>
      {notes('indicatorValue')}
      <Choice
        name="indicatorFinality"
        legend={label('indicatorFinality')}
        hint={says.finalityHint}
        inline
        options={words.indicatorFinalities}
        value={start.indicatorFinality}
        error={error('indicatorFinality')}
      />
      <Field
        name="indicatorSource"
        label={label('indicatorSource')}
        hint={says.sourceHint}
        error={error('indicatorSource')}
      >
        {(control) => <TextInput {...control} width="full" defaultValue={start.indicatorSource ?? ''} />}
      </Field>
      <Words {...props} field="narrative" hint={says.narrativeHint} mark={words.form.optional} />
    </>
  );
}

/** What the lead of a joint commitment writes for all of its cities. */
export function JointSection(props: SectionProps & { hasMeetings: boolean }) {
  const { start, words, error, label, hasMeetings } = props;
  const says = words.asked.joint;
  return (
    <section aria-labelledby="joint-title" className="mt-2 border-t border-line pt-4">
      <h3 id="joint-title" className="mb-2 font-sans font-semibold text-soft">
        {says.title}
      </h3>
      {hasMeetings && (
        <Field
          name="jointMeetings"
          label={label('jointMeetings')}
          hint={says.meetingsHint}
          error={error('jointMeetings')}
        >
          {(control) => (
            <TextInput
              {...control}
              numeric
              width="short"
              unit={says.meetingsUnit}
              defaultValue={start.jointMeetings ?? ''}
            />
          )}
        </Field>
      )}
      <Words {...props} field="jointStatement" hint={says.statementHint} />
    </section>
  );
}
