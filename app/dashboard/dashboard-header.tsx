// The line that says whose figures these are, the headline computed from them, and the files of exactly this view.
import { useLocale, useTranslations } from 'next-intl';
import { figureAddress } from '#components/figures/figure-address.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { type HeadlineTone, PageHeader } from '#components/ui/page-header.tsx';
import { headlineOf } from '#documents/dashboard-words.ts';
import type { DashboardView } from '#reporting/dashboard.ts';
import type { Light } from '#rules/lights.ts';
import type { Locale } from '#rules/preferences.ts';
import { Lead } from './lead.tsx';
import { ScopeLine } from './scope-line.tsx';
import { viewQuestion } from './view-question.ts';

const tones: Record<Light, HeadlineTone> = { green: 'good', yellow: 'warn', red: 'bad', blue: 'done', grey: 'idle' };

type DashboardHeaderProps = {
  view: DashboardView;
  mayExport: boolean;
  /** The actor may see the whole province. */
  mayWiden: boolean;
};

export function DashboardHeader({ view, mayExport, mayWiden }: DashboardHeaderProps) {
  const t = useTranslations('dashboard');
  const headline = headlineOf(view, t, useLocale() as Locale);
  const file = (format: string) => figureAddress('/dashboard/export', viewQuestion(view), { more: { format } });
  return (
    <PageHeader
      line={<ScopeLine view={view} mayWiden={mayWiden} />}
      title={headline.title}
      remark={headline.remark ?? undefined}
      tone={tones[headline.light]}
      lead={<Lead view={view} />}
      actions={
        mayExport && (
          <>
            <LinkButton href={file('xlsx')} variant="quiet" size="small" plain>
              {t('export.xlsx')}
            </LinkButton>
            <LinkButton href={file('csv')} variant="quiet" size="small" plain>
              {t('export.csv')}
            </LinkButton>
          </>
        )
      }
    />
  );
}
