// What is furthest behind, with the reason the city gave in its own words.
import { useLocale, useTranslations } from 'next-intl';
import { figureAddress } from '#components/figures/figure-address.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { expectedOf, greyReasonOf, isWaiting, nameOf, shareWords } from '#documents/dashboard-words.ts';
import { formatRate } from '#format/percent.ts';
import type { DashboardView, Laggard } from '#reporting/dashboard.ts';
import type { Locale } from '#rules/preferences.ts';
import { viewQuestion } from './view-question.ts';

type LaggardsProps = {
  view: DashboardView;
  /** Over the whole page: two columns, read down the first. */
  wide?: boolean;
};

export function Laggards({ view, wide = false }: LaggardsProps) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const { laggards } = view;
  if (laggards.length === 0 && isWaiting(view)) return null;
  if (laggards.length === 0) return <Card title={t('laggards.title')} say={t('laggards.none')} />;
  const question = viewQuestion(view);
  const address = (laggard: Laggard) => {
    return figureAddress(
      '/lineage',
      { ...question, city: laggard.share.cityCode },
      { part: `share-${laggard.share.participantId}` },
    );
  };
  const items = laggards.map((laggard) => ({
    key: laggard.share.participantId,
    title: nameOf(laggard.share, locale),
    href: address(laggard),
    tag: <LightTag light={laggard.share.light} grey={greyReasonOf(laggard.share)} />,
    detail: <Reason laggard={laggard} view={view} />,
  }));
  const half = wide ? Math.ceil(items.length / 2) : items.length;
  const all = view.lights.yellow + view.lights.red;
  return (
    <Card
      title={t('laggards.title')}
      say={t('laggards.say')}
      actions={
        all > laggards.length && (
          <Link href={figureAddress('/lineage', question, { part: 'shares' })}>
            {t('laggards.all', { count: all })}
          </Link>
        )
      }
    >
      <div className={`grid grid-cols-1 gap-x-10 ${wide ? 'md:grid-cols-2 print:grid-cols-2' : ''}`}>
        {[items.slice(0, half), items.slice(half)].map(
          (column) => column[0] && <EntryList key={column[0].key} items={column} />,
        )}
      </div>
    </Card>
  );
}

function Reason({ laggard, view }: { laggard: Laggard; view: DashboardView }) {
  const t = useTranslations('dashboard');
  const report = useTranslations('report');
  const locale = useLocale() as Locale;
  const { share, category, reason } = laggard;
  const words = shareWords(share, view);
  const given = category
    ? t('laggards.reasonIn', { category: report(`difficultyCategory.${category}`), reason })
    : reason;
  const missing = t(share.reported ? 'laggards.noReason' : 'laggards.notReported');
  return (
    <>
      {t('laggards.line', {
        city: locale === 'en' ? share.cityNameEn : share.cityName,
        rate: words.rate,
        expected: formatRate(expectedOf(share)),
        points: words.points.replace(/^[+−]/, ''),
      })}
      <span
        lang={reason ? 'zh-CN' : undefined}
        className={`mt-0.5 line-clamp-3 print:line-clamp-none ${reason ? 'text-ink' : 'text-faint'}`}
      >
        {reason ? given : missing}
      </span>
    </>
  );
}
