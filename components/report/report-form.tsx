'use client';
// The reporter's form. Works without JavaScript as a plain form; with it figures, findings and light follow the typing.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldProblem, FormAnswer } from '#rules/form-answer.ts';
import { type ContentField, explanationPrefix } from '#rules/report-content.ts';
import { Card } from '../ui/card.tsx';
import { FormActions } from '../ui/form-actions.tsx';
import { Columns } from '../ui/stack.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { fillTemplate } from './fill-template.ts';
import { FindingNotes } from './finding-notes.tsx';
import { findingText } from './finding-text.ts';
import {
  DifficultySection,
  InvestmentSection,
  NextStep,
  OwnLightSection,
  ProgressSection,
  type SectionProps,
} from './form-sections.tsx';
import { askedFields, errorUnder, type FormBasis, type FormState, formState } from './form-state.ts';
import { DeliverableSection, IndicatorSection, JointSection, MilestoneSection } from './kind-sections.tsx';
import { LiveLine, LivePlan, openText, spokenState } from './live-plan.tsx';
import { LocalCopyOffer } from './local-copy-offer.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import type { ReportFormWords } from './report-form-words.ts';
import { saveStatus, spokenPhase } from './save-status.ts';
import type { TypedForm } from './typed-content.ts';
import { type SavePhase, useAutosave } from './use-autosave.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import { type FormServerAction, useSafeAction } from './use-safe-action.ts';
import { useTypedForm } from './use-typed-form.ts';

export type ReportFormProps = {
  action: FormServerAction;
  /** The page's own address, to which the form posts without JavaScript. */
  here: string;
  reportId: string;
  personId: string;
  /** Names this opening of the form, and the server's time then, in milliseconds. */
  session: string;
  pageTime: number;
  /** What the server holds, in the form's strings, and its version. */
  saved: TypedForm;
  version: number;
  /** The version made by this person's own last save, when the page comes from one. */
  ownVersion: number | null;
  /** When and by whom it was saved, in words. */
  savedWords: string;
  basis: FormBasis;
  words: ReportFormWords;
  /** Fields that were sent back. */
  marked: readonly string[];
  /** What was said to a field when it was sent back. */
  opinions?: Readonly<Record<string, string>>;
  /** Beside the form, below the plan. */
  aside: ReactNode;
};

export function ReportForm(props: ReportFormProps) {
  const { action, here, reportId, basis, words, aside } = props;
  const settled = useRef<(form: FormData) => Promise<void>>(async () => {});
  const { answer, submit, isPending } = useSafeAction(action, here, words.problem.lost, (form) =>
    settled.current(form),
  );
  const typed = useTypedForm({ answer, ...props });
  const opening = useOpening(props);
  const autosave = useAutosave({ ...opening, typed, isPaused: isPending, formAnswer: answer });
  useEffect(() => {
    settled.current = autosave.settle;
  });
  const status = saveStatus(autosave.phase, typed.isDirty, props.savedWords, words);
  const [heard, setHeard] = useHeard(props, autosave.phase, status);
  useLeaveWarning(typed.isDirty && !isPending, words.form.leave);
  const { start, values, handlers } = typed;
  const state = formState(values, basis);
  return (
    <Columns
      split="form"
      aside={
        <>
          <LivePlan state={state} basis={basis} words={words} />
          {aside}
        </>
      }
    >
      <form
        ref={typed.form}
        action={submit}
        noValidate
        className="group/report min-w-0 [&_:is(input,textarea,select)]:max-lg:scroll-mb-14"
        {...handlers}
        {...autosave.compose}
        onBlur={() => {
          handlers.onBlur();
          setHeard(spokenState(state, basis, words));
        }}
      >
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="version" value={typed.version} />
        <input type="hidden" name="session" value={opening.session} />
        <LocalCopyOffer
          {...opening}
          {...{ values, basis, words }}
          saved={props.saved}
          put={(texts) => typed.put(texts)}
        />
        <Answered
          {...{ here, state, basis, words }}
          answer={autosave.answer ?? answer}
          isQuiet={autosave.answer !== null}
          take={(texts) => typed.put(texts)}
        />
        <Card>
          <Sections
            key={typed.round}
            isPending={isPending}
            marked={props.marked}
            opinions={props.opinions ?? {}}
            {...{ start, values, state, basis, words, answer }}
            typing={typed.typing}
            put={(input, text) => typed.put({ [input]: text }, input)}
          />
          <Actions {...props} status={status} state={state} />
          <LiveLine state={state} basis={basis} words={words} />
        </Card>
        <p role="status" className="sr-only">
          {heard}
        </p>
      </form>
    </Columns>
  );
}

/** What screen readers are told: that it was saved, and on leaving a field how things stand. */
function useHeard({ ownVersion, version, savedWords }: ReportFormProps, phase: SavePhase, status: string) {
  const [heard, setHeard] = useState('');
  const place = useRef<SavePhase['kind']>('idle');
  // biome-ignore lint/correctness/useExhaustiveDependencies: heard once for every change of place
  useEffect(() => {
    if (spokenPhase(place.current, phase)) setHeard(status);
    if (phase.kind !== 'saving') place.current = phase.kind;
  }, [phase]);
  useEffect(() => setHeard(ownVersion === version ? savedWords : ''), [ownVersion, version, savedWords]);
  return [heard, setHeard] as const;
}

/** This opening of the form; a page that comes back to it makes no new one. */
function useOpening({ reportId, personId, session, pageTime }: ReportFormProps) {
  const [opening] = useState({ session, pageTime });
  return { reportId, personId, ...opening };
}

type AnsweredProps = Pick<ReportFormProps, 'here' | 'basis' | 'words'> & {
  answer: FormAnswer;
  state: FormState;
  take: (values: TypedForm) => void;
  /** While somebody types nothing takes the focus. */
  isQuiet: boolean;
};

/** What became of the last attempt, above the questions. */
function Answered({ answer, here, basis, words, state, take, isQuiet }: AnsweredProps) {
  return (
    <>
      <AnswerNotice {...{ answer, here, words, isQuiet }} />
      {answer.outcome === 'invalid' && <ProblemSummary answer={answer} basis={basis} words={words} />}
      {answer.outcome === 'conflict' && answer.current && (
        <ConflictPanel current={answer.current} sent={answer.values} {...{ state, words, take, isQuiet }} />
      )}
    </>
  );
}

type SectionsProps = {
  start: TypedForm;
  values: TypedForm;
  state: FormState;
  basis: FormBasis;
  words: ReportFormWords;
  answer: FormAnswer;
  /** While the form is on its way nothing more can be typed, so that nothing typed is left behind. */
  isPending: boolean;
  marked: readonly string[];
  opinions: Readonly<Record<string, string>>;
  typing: string | null;
  put: (input: string, text: string) => void;
};

function Sections({ answer, isPending, marked, opinions, typing, put, ...rest }: SectionsProps) {
  const { state, values, basis, words } = rest;
  const attempted = answer.outcome === 'invalid' && answer.values.intent === 'submit';
  const error = (input: string) => errorText(input, state, words, { attempted, typing, problems: answer.problems });
  const notes = (...fields: ContentField[]) => {
    const findings = state.findings.filter(
      (finding) => finding.severity === 'warning' && fields.includes(finding.field),
    );
    return <FindingNotes {...{ findings, state, values, basis, words, error, put }} />;
  };
  const waived = state.findings.filter((finding) => finding.severity === 'error' && finding.waivedBy);
  const label = (field: ContentField) => (
    <FieldLabel field={field} isMarked={marked.includes(field)} opinion={opinions[field]} words={words} />
  );
  const section = { ...rest, error, notes, label };
  return (
    <div inert={isPending} aria-busy={isPending} className="aria-busy:opacity-70">
      <FindingNotes findings={waived} {...{ state, values, basis, words, error, put }} />
      <AskedSections {...section} />
    </div>
  );
}

/** The questions by what is asked, in the order of contentFields as far as people think in it. */
function AskedSections(section: SectionProps & { basis: FormBasis }) {
  const asked = askedFields(section.basis);
  const asks = (field: ContentField) => asked.includes(field);
  return (
    <>
      {asks('indicatorValue') && <IndicatorSection {...section} />}
      {asks('deliverableState') && <DeliverableSection {...section} />}
      {asks('investmentAnswer') && <InvestmentSection {...section} />}
      {asks('physicalProgress') && <ProgressSection {...section} asksStart={asks('constructionStarted')} />}
      {asks('milestones') && <MilestoneSection {...section} />}
      {asks('difficultiesAnswer') && <DifficultySection {...section} />}
      {asks('nextStep') && <NextStep {...section} />}
      {asks('ownLight') && <OwnLightSection {...section} />}
      {asks('jointStatement') && <JointSection {...section} hasMeetings={asks('jointMeetings')} />}
    </>
  );
}

type FieldLabelProps = { field: ContentField; isMarked: boolean; opinion: string | undefined; words: ReportFormWords };

function FieldLabel({ field, isMarked, opinion, words }: FieldLabelProps) {
  if (!isMarked) return words.field[field];
  return (
    <>
      {words.field[field]} <span className="ml-1 text-sm text-warn">{words.form.toChange}</span>
      {opinion && <span className="block text-sm font-normal whitespace-pre-line text-warn">{opinion}</span>}
    </>
  );
}

type ErrorContext = { attempted: boolean; typing: string | null; problems: readonly FieldProblem[] };

function errorText(input: string, state: FormState, words: ReportFormWords, when: ErrorContext): string | undefined {
  const found = errorUnder(input, state, when);
  if (found === null) return undefined;
  if ('unreadable' in found) return words.unreadable[found.unreadable] ?? found.unreadable;
  const { finding } = found;
  if (finding.severity === 'error') return findingText(finding, words.finding);
  if (input.startsWith(explanationPrefix)) return words.form.explanationMissing;
  return fillTemplate(words.form.needs, { field: words.field[input as ContentField] });
}

function Actions(props: ReportFormProps & { status: string; state: FormState }) {
  const { words, status, state } = props;
  return (
    <div id="saved">
      <FormActions
        status={
          <>
            <span>{status}</span>
            <span className="block">
              {openText(state, words)}
              {state.open.length > 0 && <span className="text-faint"> {words.form.openHint}</span>}
            </span>
          </>
        }
      >
        {/* First in the form, so that Enter in a field saves and never submits. */}
        <SubmitButton
          name="intent"
          value="save"
          variant="quiet"
          label={words.form.save}
          pendingLabel={words.form.saving}
        />
        <SubmitButton name="intent" value="submit" label={words.form.submit} pendingLabel={words.form.submitting} />
      </FormActions>
    </div>
  );
}
