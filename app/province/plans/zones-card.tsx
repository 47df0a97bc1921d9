// Functional zones and platforms, by where they lie, found by name or place.
import { useLocale, useTranslations } from 'next-intl';
import { WordsFilter } from '#components/admin/words-filter.tsx';
import { Mark } from '#components/maintenance/mark.tsx';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { FunctionalZoneLine } from '#reporting/figure-upkeep.ts';
import type { Place } from '#reporting/upkeep.ts';
import type { Locale } from '#rules/preferences.ts';

type ZonesCardProps = { zones: readonly FunctionalZoneLine[]; places: readonly Place[]; words: string };

export function ZonesCard({ zones, places, words }: ZonesCardProps) {
  const t = useTranslations('upkeep.plans');
  const form = useTranslations('upkeep.form');
  const locale = useLocale() as Locale;
  const hostsOf = (zone: FunctionalZoneLine) =>
    zone.hostCodes
      .map((code) => places.find((place) => place.code === code))
      .map((place) => (place ? shownName({ name: place.shortName, nameEn: place.nameEn }, locale) : ''))
      .filter((name) => name !== '')
      .join(form('comma'));
  const found = zones.filter((zone) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${zone.name}\n${zone.nameEn}\n${hostsOf(zone)}`.toLowerCase().includes(word)),
  );
  return (
    <Card
      id="zones"
      title={t('zonesTitle')}
      say={t('zonesSay', { count: zones.length })}
      actions={
        <LinkButton href="/province/functional-zones/new" variant="quiet" size="small">
          {t('zonesCreate')}
        </LinkButton>
      }
    >
      <WordsFilter
        action="/province/plans#zones"
        clearHref="/province/plans#zones"
        words={words}
        label={t('zonesFilter')}
        submit={t('zonesFilter')}
        clear={t('zonesClear')}
      />
      {found.length === 0 ? (
        <Empty title={t('zonesNone')}>{t('zonesNoneHint')}</Empty>
      ) : (
        <ZoneTable zones={found} hostsOf={hostsOf} locale={locale} />
      )}
    </Card>
  );
}

type ZoneTableProps = {
  zones: readonly FunctionalZoneLine[];
  hostsOf: (zone: FunctionalZoneLine) => string;
  locale: Locale;
};

function ZoneTable({ zones, hostsOf, locale }: ZoneTableProps) {
  const t = useTranslations('upkeep.plans');
  const zoneWords = useTranslations('upkeep.zone');
  return (
    <Table caption={t('zonesCaption')} dense>
      <thead>
        <tr>
          <Th>{zoneWords('column.zone')}</Th>
          <Th from="sm">{zoneWords('column.kind')}</Th>
          <Th>{zoneWords('column.hosts')}</Th>
        </tr>
      </thead>
      <tbody>
        {zones.map((zone) => (
          <tr key={zone.slug}>
            <Th scope="row" className="font-normal">
              <Link href={`/province/functional-zones/${zone.slug}`}>
                <BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="none" />
              </Link>
              <span className="ml-2 inline-flex gap-1">
                {zone.isOwn && <Mark name="own" />}
                {zone.isEdited && <Mark name="edited" />}
                {zone.endedAt !== null && <Mark name="ended" />}
              </span>
            </Th>
            <Td from="sm" nowrap>
              {zoneWords(`kindName.${zone.kind}`)}
            </Td>
            <Td>{hostsOf(zone) || <span className="text-faint">{zoneWords('noHost')}</span>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
