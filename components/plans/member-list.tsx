// The members of a plan or a metro area as its document has them, each with what it is and who reports for it.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { Link } from '../ui/link.tsx';
import { cityHref } from './plan-address.ts';

type Place = { code: string; shortName: string; nameEn: string };
export type MemberPlace = Place & { role: 'core' | 'member'; inProvince: boolean; reportedBy: Place | null };

const nameIn = (place: Place, locale: Locale) => (locale === 'en' ? place.nameEn : place.shortName);

export function MemberList({ members, empty }: { members: readonly MemberPlace[]; empty: string }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  if (members.length === 0) return <span className="text-faint">{empty}</span>;
  const remark = (member: MemberPlace) => {
    if (member.reportedBy === null) return t('facts.outside');
    if (member.reportedBy.code !== member.code)
      return t('facts.reportedBy', { city: nameIn(member.reportedBy, locale) });
    return member.role === 'core' ? t('facts.core') : null;
  };
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {members.map((member) => (
        <li key={member.code} className="inline-flex flex-wrap items-baseline gap-x-1">
          {member.reportedBy?.code === member.code ? (
            <Link href={cityHref(member.code)} className="py-0.5">
              {nameIn(member, locale)}
            </Link>
          ) : (
            <span>{nameIn(member, locale)}</span>
          )}
          {remark(member) !== null && <span className="text-xs text-faint">{remark(member)}</span>}
        </li>
      ))}
    </ul>
  );
}
