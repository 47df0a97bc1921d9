// What the commitment serves and who is responsible: plan items of any plan, and the units; each is changed on a page of its own.
import { getLocale, getTranslations } from 'next-intl/server';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';

export async function ItemsCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.items');
  const english = ((await getLocale()) as Locale) === 'en';
  return (
    <Card
      title={t('title')}
      say={t('say', { count: upkeep.items.length })}
      actions={<Link href={`/province/projects/${upkeep.row.slug}/items`}>{t('change')}</Link>}
    >
      {upkeep.items.length > 0 && (
        <ul className="divide-y divide-hair">
          {upkeep.items.map((item) => (
            <li key={item.id} className="py-1.5">
              <span>{english ? item.titleEn : item.title}</span>
              <span className="block text-sm text-soft">{english ? item.plan.titleEn : item.plan.title}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export async function UnitsCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.units');
  const words = await getTranslations('profiles');
  const english = ((await getLocale()) as Locale) === 'en';
  const cityOf = (code: string | null) => {
    const city = upkeep.cities.find((one) => one.code === code);
    return city ? (english ? city.nameEn : city.name) : t('province');
  };
  return (
    <Card
      title={t('title')}
      actions={<Link href={`/province/projects/${upkeep.row.slug}/units`}>{t('change')}</Link>}
      {...(upkeep.units.length === 0 ? { say: t('none') } : {})}
    >
      {upkeep.units.length > 0 && (
        <ul className="divide-y divide-hair">
          {upkeep.units.map((unit) => (
            <li key={unit.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1.5">
              <span lang="zh-CN">{unit.name}</span>
              <span className="text-sm text-soft">
                {words(`unitRole.${unit.role}`)} · {cityOf(unit.cityCode)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
