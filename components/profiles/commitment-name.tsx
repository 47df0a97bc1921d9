// A commitment in a list: its name leading to its page, and below what the document says of its state.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { BilingualName } from '../plans/bilingual-name.tsx';
import { commitmentHref } from '../plans/plan-address.ts';
import { PlanTag } from '../plans/plan-tag.tsx';
import { DemonstrationTag } from '../ui/demonstration-tag.tsx';
import { Link } from '../ui/link.tsx';
import type { CommitmentEntry } from './profile-shapes.ts';

export function CommitmentName({ entry }: { entry: CommitmentEntry }) {
  const t = useTranslations('profiles');
  const locale = useLocale() as Locale;
  return (
    <>
      <Link href={commitmentHref(entry)}>
        <BilingualName name={entry.name} nameEn={entry.nameEn} locale={locale} original="none" />
      </Link>
      {entry.endedAt !== null && (
        <>
          {' '}
          <PlanTag>{t('ended')}</PlanTag>
        </>
      )}
      {entry.isDemonstration && (
        <>
          {' '}
          <DemonstrationTag />
        </>
      )}
      {locale === 'en' && entry.nameEn !== '' && (
        <span lang="zh-CN" className="block text-xs text-faint">
          {entry.name}
        </span>
      )}
    </>
  );
}
