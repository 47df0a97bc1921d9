// Commitments under an item: name, kind, who leads and takes part (or that nobody reports on it), the document's own status, the exact words.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { Link } from '../ui/link.tsx';
import { BilingualName } from './bilingual-name.tsx';
import { cityHref, commitmentHref } from './plan-address.ts';
import { PlanTag } from './plan-tag.tsx';
import { type SourceFacts, SourceQuote } from './source-quote.tsx';
import { sourceQuoteWords } from './source-quote-words.ts';

export type CommitmentFacts = {
  slug: string;
  kind: string;
  name: string;
  nameEn: string;
  participants: readonly { cityCode: string; shortName: string; nameEn: string; isLead: boolean }[];
  participantsInferred: boolean;
  outsideMembers: readonly { name: string; nameEn: string; code: string }[];
  statusInDocument: string | null;
  source: SourceFacts;
  endedAt: Date | null;
};

type CommitmentLinesProps = {
  commitments: readonly CommitmentFacts[];
  documentTitle: (document: string) => string | null;
};

export function CommitmentLines({ commitments, documentTitle }: CommitmentLinesProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  return (
    <ul className="divide-y divide-hair">
      {commitments.map((one) => (
        <li key={one.slug} className="py-1.5">
          <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
            <Link href={commitmentHref(one)} className="inline-block min-h-6 font-semibold">
              <BilingualName name={one.name} nameEn={one.nameEn} locale={locale} original="none" />
            </Link>
            <PlanTag>{t(`commitmentKind.${one.kind}`)}</PlanTag>
            {one.endedAt !== null && <PlanTag>{t('state.closed')}</PlanTag>}
            <Cities commitment={one} />
          </div>
          {locale === 'en' && (
            <p lang="zh-CN" className="text-sm text-faint">
              {one.name}
            </p>
          )}
          {one.statusInDocument !== null && (
            <p className="text-sm text-soft">
              {t('plan.status')} <q lang="zh-CN">{one.statusInDocument}</q>
            </p>
          )}
          <SourceQuote source={one.source} documentTitle={documentTitle(one.source.document)} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Cities({ commitment }: { commitment: CommitmentFacts }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const { participants, outsideMembers, participantsInferred } = commitment;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
      {participants.length === 0 && <PlanTag tone="warn">{t('plan.notAssigned')}</PlanTag>}
      {participants.map((city) => (
        <span key={city.cityCode} className="inline-flex items-baseline gap-x-1">
          <Link href={cityHref(city.cityCode)} className="inline-flex min-h-6 items-center">
            {locale === 'en' ? city.nameEn : city.shortName}
          </Link>
          {participants.length > 1 && city.isLead && <span className="text-xs text-faint">{t('plan.lead1')}</span>}
        </span>
      ))}
      {outsideMembers.map((place) => (
        <span key={place.code}>
          {locale === 'en' ? place.nameEn : place.name} <span className="text-xs text-faint">{t('facts.outside')}</span>
        </span>
      ))}
      {participantsInferred && <span className="text-xs text-faint">{t('plan.inferred')}</span>}
    </span>
  );
}
