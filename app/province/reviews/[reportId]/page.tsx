// One report as the province reads it: beside last quarter and plan, with the city's explanations and certification, and the decision.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { unitOf } from '#components/report/asked-words.ts';
import { CorrectionsCard } from '#components/report/corrections-card.tsx';
import { EarlierQuarters } from '#components/report/earlier-quarters.tsx';
import { EvidenceSection } from '#components/report/evidence-section.tsx';
import { FindingList } from '#components/report/finding-list.tsx';
import { ReportHistory } from '#components/report/history.tsx';
import { PlanChange } from '#components/report/plan-change.tsx';
import { ReportContentView } from '#components/report/report-content-view.tsx';
import { SourcePanel } from '#components/report/source-panel.tsx';
import { StandingPanel } from '#components/report/standing-panel.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatQuarter } from '#format/quarter.ts';
import { correctionsOfReport } from '#reporting/correction-reading.ts';
import { getEvidence } from '#reporting/evidence-list.ts';
import { getJoint } from '#reporting/joint-view.ts';
import { listQuestions } from '#reporting/questions.ts';
import { findDifferences } from '#reporting/report-differences.ts';
import { askedOfShare, getReport, type ReportView } from '#reporting/report-view.ts';
import { allows } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { DecidedNotice } from '../decided-notice.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DifferencesCard, QuestionsCard } from './exchange-cards.tsx';
import { JointCard } from './joint-card.tsx';
import { Receipt } from './receipt.tsx';
import { ReviewHead } from './review-head.tsx';

type ReviewPageProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.report');
  return { title: t('title') };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const actor = await requireActor();
  const { reportId } = await params;
  // The city has a page of its own for the same report.
  if (actor.organisation.kind === 'city') redirect(`/city/reports/${encodeURIComponent(reportId)}` as never);
  const view = await forPage(actor, () => getReport(actor, reportId));
  const corrections = await forPage(actor, () => correctionsOfReport(actor, reportId));
  const [questions, differences] = await forPage(actor, () =>
    Promise.all([listQuestions(actor, reportId), findDifferences(actor, reportId)]),
  );
  const joint = view.share.participants.length > 1 ? await forPage(actor, () => getJoint(actor, reportId)) : null;
  const evidence = await forPage(actor, () => getEvidence(actor, reportId));
  const asked = await searchParams;
  const mayAsk = allows(actor, 'ask_questions') && view.report.firstEndorsedAt !== null;
  const t = await getTranslations('review.report');
  return (
    <Page>
      <ReviewHead view={view} toQueue={allows(actor, 'view_reviews')} />
      <DecidedNotice
        actor={actor}
        done={singleParam(asked, 'done')}
        reportId={singleParam(asked, 'report')}
        here={reportId}
      />
      <Columns aside={<Beside view={view} mayAsk={mayAsk} unfoldReopen={singleParam(asked, 'reopen') === '1'} />}>
        {differences && <DifferencesCard view={view} found={differences} />}
        <ContentCard view={view} />
        {questions.length > 0 && <QuestionsCard questions={questions} />}
        {joint && <JointCard reportId={reportId} joint={joint} mayWaive={allows(actor, 'waive_countersign')} />}
        <PlanChange measured={view.measuredPlan} now={view.share.plan} />
        {view.content && !view.isBackfilled && (
          <Card
            id="findings"
            title={t('findings')}
            {...(view.findings.length > 0 ? { say: t('findingsSay', { count: view.findings.length }) } : {})}
          >
            <FindingList findings={view.findings} content={view.content} />
          </Card>
        )}
        {view.content && !view.isBackfilled && (
          <EvidenceSection files={evidence.files} milestones={evidence.milestones} />
        )}
        <CorrectionsCard reportId={reportId} {...corrections} />
        {view.snapshot && <Receipt snapshot={view.snapshot} />}
        {view.history.length > 0 && (
          <Card title={t('history')}>
            <ReportHistory items={view.history} />
          </Card>
        )}
      </Columns>
      <FinePrint>{t('finePrint', { green: view.rule.greenLagPoints, yellow: view.rule.yellowLagPoints })}</FinePrint>
    </Page>
  );
}

async function ContentCard({ view }: { view: ReportView }) {
  const t = await getTranslations('review.report');
  const imports = await getTranslations('imports');
  const locale = (await getLocale()) as Locale;
  const { content, snapshot, report } = view;
  if (!content) {
    return (
      <Card title={t('content')}>
        <Notice title={t('notEndorsed')}>{t('notEndorsedHint')}</Notice>
      </Card>
    );
  }
  const isCurrent = report.status === 'endorsed' || report.status === 'accepted';
  const sentBack = report.status === 'returned' ? view.history.findLast((entry) => entry.fields !== null) : undefined;
  return (
    <Card
      title={t('content')}
      say={
        view.isBackfilled ? imports('backfilledSay') : t('contentSay', { quarter: formatQuarter(view.quarter, locale) })
      }
    >
      {!isCurrent && (
        <Notice tone="warning" className="mb-4">
          {t(`earlierText.${report.status === 'returned' ? 'returned' : 'other'}`, { number: snapshot?.number ?? 0 })}
          {sentBack?.fields?.length ? ` ${t('earlierText.marked')}` : ''}
        </Notice>
      )}
      <ReportContentView
        content={content}
        previous={view.share.earlier.findLast((past) => past.answer !== null) ?? null}
        marked={sentBack?.fields ?? []}
        asked={askedOfShare(view.share)}
        milestones={view.milestones}
        unit={view.share.indicator ? unitOf(view.share.indicator, locale) : ''}
      />
    </Card>
  );
}

type BesideProps = { view: ReportView; unfoldReopen: boolean; mayAsk: boolean };

async function Beside({ view, unfoldReopen, mayAsk }: BesideProps) {
  const locale = (await getLocale()) as Locale;
  const { share, report, quarter, rule, content } = view;
  const isJoint = share.participants.length > 1;
  const cityPart = isJoint ? { cityPart: locale === 'en' ? report.cityNameEn : report.cityName } : {};
  return (
    <>
      <DecisionPanel view={view} outcome={await outcomeWords()} unfoldReopen={unfoldReopen} mayAsk={mayAsk} />
      <StandingPanel
        basis={{
          ...share,
          ...askedOfShare(share),
          quarter,
          planYuan: share.plan?.annualYuan ?? null,
          split: share.plan?.split ?? null,
          rule,
        }}
        label={share.plan && { ...share.plan, ...cityPart }}
        content={content}
      />
      <EarlierQuarters kind={share.commitment.kind} rows={share.earlier} hrefOf={(id) => `/province/reviews/${id}`} />
      <SourcePanel source={share.commitment.source} document={share.commitment.sourceDocument} />
    </>
  );
}
