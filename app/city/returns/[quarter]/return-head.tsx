// Where and when, how long is left, and the computed sentence that says how far the return has come.
import { useLocale, useTranslations } from 'next-intl';
import { BulletBar } from '#components/figures/bullet-bar.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ReturnView } from '#reporting/returns.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { DeadlineWords } from '../../deadline-words.tsx';
import { type ReturnAddress, returnHref } from './return-address.ts';

const quartersShown = 4;

/** Owed is all but the excused; with the province is what the city has signed off. */
export function tallyOf(counts: ReturnView['counts']) {
  const withProvince = counts.endorsed + counts.accepted;
  const owed = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.excused;
  return { owed, withProvince, left: owed - withProvince, excused: counts.excused };
}

export function ReturnHead({ view, address }: { view: ReturnView; address: ReturnAddress }) {
  const t = useTranslations('city.return');
  const corrections = useTranslations('corrections');
  const locale = useLocale() as Locale;
  const tally = tallyOf(view.counts);
  const quarter = formatQuarter(view.quarter.id, locale);
  const sentence = tally.owed === 0 ? 'headlineNothing' : tally.left === 0 ? 'headlineDone' : 'headline';
  const facts = { ...tally, quarter, accepted: view.counts.accepted, submitted: view.counts.submitted };
  return (
    <>
      <PageHeader
        line={
          <>
            <span className="font-semibold text-ink">{locale === 'en' ? view.city.nameEn : view.city.name}</span>
            <Pick
              label={t('quarter')}
              items={quartersToPick(view)
                .toReversed()
                .map((id) => ({
                  label: formatQuarter(id, locale),
                  href: `/city/returns/${id}`,
                  current: id === view.quarter.id,
                }))}
            />
            {view.quarter.state === 'open' || view.entryUntil !== null ? (
              <DeadlineWords deadline={view.deadline} />
            ) : (
              <span>{t('closed', { when: view.quarter.closedAt ? formatDateTime(view.quarter.closedAt) : '' })}</span>
            )}
            <Link href="/corrections">{corrections('title')}</Link>
            {view.rows.some((row) => row.isDemonstration) && <DemonstrationTag />}
          </>
        }
        title={t(sentence, facts)}
        lead={tally.owed > 0 ? t('lead', facts) : undefined}
        actions={<Actions view={view} address={address} />}
      />
      {tally.owed > 0 && (
        <div className="mb-5 max-w-[40rem]">
          <BulletBar
            rate={rateOf(tally.withProvince, tally.owed)}
            mark={null}
            max={1}
            label={t('progress', facts)}
            height={14}
          />
        </div>
      )}
    </>
  );
}

/** To many reports at once, of what the filters show; and to the paper. */
function Actions({ view, address }: { view: ReturnView; address: ReturnAddress }) {
  const t = useTranslations('returns');
  const may = (move: 'submit' | 'endorse') =>
    view.rows.some((row) => row.said !== null && row.allowedActions.includes(move));
  const to = (page: string, move: string) => {
    const href = returnHref(view.quarter.id, address, page);
    return move === '' ? href : `${href}${href.includes('?') ? '&' : '?'}do=${move}`;
  };
  return (
    <>
      {may('submit') && (
        <LinkButton variant="quiet" size="small" href={to('/bulk', 'submit')}>
          {t('bulk.submit.open')}
        </LinkButton>
      )}
      {may('endorse') && (
        <LinkButton variant="quiet" size="small" href={to('/bulk', 'endorse')}>
          {t('bulk.endorse.open')}
        </LinkButton>
      )}
      <LinkButton variant="quiet" size="small" href={to('/print', '')}>
        {t('print.open')}
      </LinkButton>
    </>
  );
}

/** The newest few, and the one in sight where it is older. */
function quartersToPick(view: ReturnView) {
  const newest = view.quarters.slice(0, quartersShown);
  return newest.includes(view.quarter.id) ? newest : [...newest, view.quarter.id];
}
