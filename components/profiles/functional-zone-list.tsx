// Functional zones and platforms that a document names, with where they lie.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { BilingualName } from '../plans/bilingual-name.tsx';
import { Link } from '../ui/link.tsx';
import type { Named } from './profile-shapes.ts';

export type FunctionalZoneEntry = Named & {
  slug: string;
  kind: 'functional_zone' | 'platform';
  hosts: readonly (Named & { code: string })[];
};

export function FunctionalZoneList({ entries }: { entries: readonly FunctionalZoneEntry[] }) {
  const locale = useLocale() as Locale;
  return (
    <ul className="divide-y divide-hair">
      {entries.map((entry) => (
        <li key={entry.slug} className="py-1.5">
          <Link href={`/functional-zones/${entry.slug}`}>
            <BilingualName name={entry.name} nameEn={entry.nameEn} locale={locale} original="none" />
          </Link>
          <span className="block text-sm text-soft">
            <ZoneKindWord kind={entry.kind} /> · <HostWords hosts={entry.hosts} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function ZoneKindWord({ kind }: { kind: FunctionalZoneEntry['kind'] }) {
  const t = useTranslations('profiles.functionalZones');
  return t(`kind.${kind}`);
}

export function HostWords({ hosts }: { hosts: FunctionalZoneEntry['hosts'] }) {
  const t = useTranslations('profiles');
  const locale = useLocale() as Locale;
  if (hosts.length === 0) return t('functionalZones.hostsUnknown');
  return hosts.map((host) => (locale === 'en' ? host.nameEn : host.name)).join(t('comma'));
}
