// Who takes part, the lead first and marked; or plainly that nobody reports on it.
import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Locale } from '#rules/preferences.ts';
import { PlanTag } from '../plans/plan-tag.tsx';
import { Link } from '../ui/link.tsx';
import type { Taking } from './profile-shapes.ts';

type ParticipantsProps = {
  participants: readonly Taking[];
  /** City names lead to the cities' pages. */
  linked?: boolean;
};

export function Participants({ participants, linked = false }: ParticipantsProps) {
  const t = useTranslations('profiles');
  const locale = useLocale() as Locale;
  const current = participants.filter((share) => share.isCurrent);
  if (current.length === 0) return <PlanTag tone="warn">{t('notAssigned')}</PlanTag>;
  return current.map((share, index) => {
    const name = locale === 'en' ? share.nameEn : share.shortName;
    return (
      // The comma stands outside what must not break, so that a long list wraps between cities.
      <Fragment key={share.participantId}>
        <span className="whitespace-nowrap">
          {linked ? <Link href={`/cities/${share.cityCode}`}>{name}</Link> : name}
          {share.isLead && current.length > 1 && (
            <span className="text-xs text-soft">
              {locale === 'en' ? ` (${t('leadMark')})` : `（${t('leadMark')}）`}
            </span>
          )}
        </span>
        {index < current.length - 1 && t('comma')}
        <wbr />
      </Fragment>
    );
  });
}
