// One report in the city: the form for its reporter, the decision for its approver, and for everybody else in scope what it says.
import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { Page } from '#components/shell/page.tsx';
import { formatQuarter } from '#format/quarter.ts';
import { correctionsOfReport } from '#reporting/correction-reading.ts';
import { getEvidence } from '#reporting/evidence-list.ts';
import { getJoint } from '#reporting/joint-view.ts';
import { listQuarters } from '#reporting/quarters.ts';
import { listQuestions } from '#reporting/questions.ts';
import { findDifferences } from '#reporting/report-differences.ts';
import { getReport } from '#reporting/report-view.ts';
import type { Actor } from '#rules/policy.ts';
import { allows } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { doneMoves } from './done-address.ts';
import { EditReport } from './edit-report.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { ExchangeCards } from './exchange-cards.tsx';
import { JointCard } from './joint-card.tsx';
import { ReadReport } from './read-report.tsx';
import { commitmentNameOf } from './report-basis.ts';
import { ReportHead } from './report-head.tsx';
import { ReportNotices } from './report-notices.tsx';

type ReportPageProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once for title and page. */
const readReport = cache(async (reportId: string) => {
  const actor = await requireActor();
  return forPage(actor, () => getReport(actor, reportId));
});

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const view = await readReport((await params).reportId);
  const locale = (await getLocale()) as Locale;
  return { title: `${commitmentNameOf(view, locale)} ${formatQuarter(view.quarter, locale)}` };
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const actor = await requireActor();
  const view = await readReport((await params).reportId);
  const { id: reportId, cityCode } = view.report;
  const [questions, differences] = await forPage(actor, () =>
    Promise.all([listQuestions(actor, reportId), findDifferences(actor, reportId)]),
  );
  const closedAt = view.report.quarterState === 'open' ? null : await closingOf(actor, view.quarter);
  const joint = view.share.participants.length > 1 ? await forPage(actor, () => getJoint(actor, view.report.id)) : null;
  const evidence = await forPage(actor, () => getEvidence(actor, view.report.id));
  const query = await searchParams;
  const { done, version } = query;
  const ownVersion = done === 'saved' && version === String(view.report.version) ? view.report.version : null;
  return (
    <Page>
      <ReportHead view={view} actor={actor} />
      <ReportNotices
        view={view}
        actor={actor}
        done={doneMoves.find((move) => move === done) ?? null}
        closedAt={closedAt}
      />
      {view.allowedActions.includes('save') ? (
        <EditReport view={view} ownVersion={ownVersion} personId={actor.personId} />
      ) : (
        <ReadReport
          view={view}
          actor={actor}
          corrections={await forPage(actor, () => correctionsOfReport(actor, view.report.id))}
        />
      )}
      {!view.isBackfilled && (
        <div className="mt-5">
          <EvidenceCard view={view} evidence={evidence} query={query} />
        </div>
      )}
      {joint && (
        <div className="mt-5">
          <JointCard view={view} joint={joint} />
        </div>
      )}
      <ExchangeCards
        view={view}
        questions={questions}
        differences={['returned', 'submitted'].includes(view.report.status) ? differences : null}
        mayAnswer={allows(actor, 'answer_questions', { cityCode })}
      />
    </Page>
  );
}

async function closingOf(actor: Actor, id: QuarterId): Promise<Date | null> {
  const quarters = await forPage(actor, () => listQuarters(actor));
  return quarters.find((quarter) => quarter.id === id)?.closedAt ?? null;
}
