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

const tones: Record<Light, HeadlineTone> = { green: 'good', yellow: 'warn', red: 'bad', blue: 'done', grey: 'idle' };

export function DashboardHeader({ view, mayExport }: { view: DashboardView; mayExport: boolean }) {
  const t = useTranslations('dashboard');
  const headline = headlineOf(view, t, useLocale() as Locale);
  const file = (format: string) =>
    figureAddress('/dashboard/export', { quarter: view.quarter, basis: view.basis, city: null }, { more: { format } });
  return (
    <PageHeader
      line={<ScopeLine view={view} />}
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
