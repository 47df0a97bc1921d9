// After a decision the next report opens; this says what was just decided and leads back to it.
import { getLocale, getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { NotFound } from '#reporting/errors.ts';
import { getReport, type ReportView } from '#reporting/report-view.ts';
import type { Actor } from '#rules/policy.ts';
import { UndoForm } from './[reportId]/undo-form.tsx';

const decisions = ['accepted', 'returned', 'reopened', 'undone', 'asked'] as const;

type DecidedNoticeProps = {
  actor: Actor;
  done: string | null;
  reportId: string | null;
  /** The report whose page this is: it needs no link to itself. */
  here?: string;
};

export async function DecidedNotice({ actor, done, reportId, here }: DecidedNoticeProps) {
  const decision = decisions.find((known) => known === done);
  const view = decision && reportId ? await decidedReport(actor, reportId) : null;
  if (!decision || !view) return null;
  const t = await getTranslations('review.decided');
  const english = (await getLocale()) === 'en';
  const { commitment } = view.share;
  const about = {
    city: english ? view.report.cityNameEn : view.report.cityName,
    name: english ? commitment.nameEn || commitment.name : commitment.name,
  };
  const canUndo = decision === 'accepted' && view.allowedActions.includes('undo_accept');
  const canReopen = !canUndo && view.allowedActions.includes('reopen');
  return (
    <Notice
      tone="success"
      role="status"
      className="mb-5"
      title={t(decision, about)}
      {...(reportId === here
        ? {}
        : {
            actions: (
              <>
                {canUndo && <Undo reportId={reportId ?? ''} version={view.report.version} />}
                <Link
                  href={`/province/reviews/${reportId}${canReopen ? '?reopen=1' : ''}`}
                  className="inline-flex min-h-6 items-center"
                >
                  {t(canReopen ? 'undo' : 'view')}
                </Link>
              </>
            ),
          })}
    />
  );
}

async function Undo({ reportId, version }: { reportId: string; version: number }) {
  const t = await getTranslations('reviewing.undo');
  const words = { undo: t('undo'), undoing: t('undoing'), key: t('key') };
  return <UndoForm reportId={reportId} version={version} words={words} outcome={await outcomeWords()} />;
}

/** The address may name anything; what is not there for this reader is simply not mentioned. */
async function decidedReport(actor: Actor, reportId: string): Promise<ReportView | null> {
  try {
    return await getReport(actor, reportId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
