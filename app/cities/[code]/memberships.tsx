// Metro areas and plans that list the city or one of its counties, each as its own document has it.
import { useLocale, useTranslations } from 'next-intl';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { ProfileSource } from '#components/profiles/source-card.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CityProfile, Membership } from '#reporting/city-profile.ts';
import type { Locale } from '#rules/preferences.ts';

export function Memberships({ city, name }: { city: CityProfile; name: string }) {
  const t = useTranslations('profiles.city');
  const none = city.memberships.length === 0;
  return (
    <Card title={t('memberships')} say={none ? t('membershipsNone', { city: name }) : t('membershipsSay')}>
      {none ? undefined : (
        <ul className="divide-y divide-hair">
          {city.memberships.map((membership) => (
            <li
              key={`${membership.kind} ${membership.plan.slug} ${membership.name} ${membership.member.code}`}
              className="py-2 first:pt-0"
            >
              <Line membership={membership} cityCode={city.code} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ membership, cityCode }: { membership: Membership; cityCode: string }) {
  const t = useTranslations('profiles.city');
  const locale = useLocale() as Locale;
  const { kind, plan, role, member, source } = membership;
  const planName = shownName({ name: plan.title, nameEn: plan.titleEn }, locale);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-2">
        {kind === 'plan' ? (
          <Link href={planHref(plan.slug)} className="font-semibold">
            {planName}
          </Link>
        ) : (
          <span className="font-semibold">{shownName(membership, locale)}</span>
        )}
        <PlanTag>{t(kind === 'plan' ? 'plan' : 'area')}</PlanTag>
        <PlanTag tone={role === 'core' ? 'good' : 'idle'}>{t(role === 'core' ? 'core' : 'ordinary')}</PlanTag>
      </div>
      <p className="text-sm text-soft">
        {member.code === cityCode ? t('itself') : shownName(member, locale)}
        {kind === 'metro_area' && (
          <>
            {' · '}
            <Link href={planHref(plan.slug)}>{planName}</Link>
          </>
        )}
      </p>
      <ProfileSource source={source} />
    </>
  );
}
