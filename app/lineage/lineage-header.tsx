// Which figure is opened, the sentence that states it, and how it is computed, in exact yuan.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { figureAddress } from '#components/figures/figure-address.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { amountWords, leadingPlace, nameOf, paceWords, periodOf, rowWords } from '#documents/dashboard-words.ts';
import { formatDateTime } from '#format/date.ts';
import { formatInteger } from '#format/number.ts';
import { formatRate } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { LineageView } from '#reporting/lineage.ts';
import { bases } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';

type LineageHeaderProps = { lineage: LineageView; asked: string | null; mayExport: boolean; mayWiden: boolean };

export function LineageHeader({ lineage, asked, mayExport, mayWiden }: LineageHeaderProps) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const { dashboard: view, rows } = lineage;
  const { total } = view;
  const place = leadingPlace(view, t, locale);
  const period = periodOf(view.quarter, view.asOf, locale);
  const amount = amountWords(total.completion.actualYuan, t, locale);
  const title = total.completion.rate
    ? t('lineage.headline', { place, period, rate: rowWords(total, view).rate })
    : t('lineage.headlineNoPlan', { place, period, amount });
  const reports = rows.reduce((sum, row) => sum + row.parts.length, 0);
  const file = figureAddress('/lineage/export', { quarter: view.quarter, basis: view.basis, city: asked });
  return (
    <>
      <PageHeader
        line={<Line lineage={lineage} asked={asked} mayWiden={mayWiden} />}
        title={title}
        remark={t('lineage.headlineRemark', { shares: rows.length, reports })}
        tone="idle"
        lead={<Formula lineage={lineage} />}
        actions={
          mayExport && (
            <LinkButton href={file} variant="quiet" size="small" plain>
              {t('export.csv')}
            </LinkButton>
          )
        }
      />
      {!addsUp(lineage) && (
        <Notice tone="error" role="alert" className="mb-5">
          {t('lineage.unequal')}
        </Notice>
      )}
    </>
  );
}

/** The list's own sums against the dashboard's, to the yuan. */
function addsUp({ completion, dashboard }: LineageView): boolean {
  const { actualYuan, plannedActualYuan, planYuan } = dashboard.total.completion;
  return (
    completion.actualYuan === actualYuan &&
    completion.plannedActualYuan === plannedActualYuan &&
    completion.planYuan === planYuan
  );
}

function Line({ lineage, asked, mayWiden }: Omit<LineageHeaderProps, 'mayExport'>) {
  const t = useTranslations('dashboard');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const { dashboard: view } = lineage;
  const at = (city: string | null, basis = view.basis) =>
    figureAddress('/lineage', { quarter: view.quarter, basis, city });
  const cities = view.cities.map((city) => ({
    label: locale === 'zh-CN' ? city.shortName : nameOf(city, locale),
    href: at(city.cityCode),
    current: asked === city.cityCode,
  }));
  return (
    <>
      <Link href={figureAddress('/dashboard', { quarter: view.quarter, basis: view.basis, city: null })}>
        ← {t('lineage.back')}
      </Link>
      <div data-print="hide" className="flex flex-wrap items-center gap-2">
        {mayWiden && (
          <Pick
            label={t('lineage.scope')}
            items={[{ label: t('cities.total'), href: at(null), current: asked === null }, ...cities]}
          />
        )}
        <Pick
          label={t('line.basis')}
          items={bases.map((basis) => ({
            label: status(`basis.${basis}`),
            href: at(asked, basis),
            current: basis === view.basis,
          }))}
        />
      </div>
      <span className="hidden print:inline">{status(`basis.${view.basis}`)}</span>
      <span>{formatQuarter(view.quarter, locale)}</span>
      <span>{t('line.asOf', { time: formatDateTime(view.asOf) })}</span>
      {view.isDemonstration && <DemonstrationTag />}
    </>
  );
}

function Formula({ lineage }: { lineage: LineageView }) {
  const t = useTranslations('dashboard');
  const { dashboard: view, completion } = lineage;
  const done = formatInteger(completion.plannedActualYuan);
  const plan = formatInteger(completion.planYuan);
  const b = (words: ReactNode) => <b>{words}</b>;
  const equal = addsUp(lineage) ? t('lineage.equal') : '';
  if (completion.rate === null || view.total.lead === null) {
    return (
      <>
        {t.rich('lineage.formulaNoPlan', { done: formatInteger(completion.actualYuan), b })}
        {equal}
      </>
    );
  }
  const words = rowWords(view.total, view);
  return (
    <>
      {t.rich('lineage.formula', {
        done,
        plan,
        rate: words.rate,
        time: formatRate(view.timeProgress),
        remark: paceWords(view.total.lead, words.points, t),
        b,
      })}
      {equal}
    </>
  );
}
