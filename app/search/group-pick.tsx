// The kinds of results with their counts; one may be chosen to be shown whole.
import { useTranslations } from 'next-intl';
import { Pick } from '#components/ui/pick.tsx';
import { formatInteger } from '#format/number.ts';
import type { SearchGroup, SearchResult } from '#reporting/search.ts';
import { searchAddress } from './search-address.ts';

type GroupPickProps = { text: string; group: SearchGroup | null; result: SearchResult };

export function GroupPick({ text, group, result }: GroupPickProps) {
  const t = useTranslations('search');
  const counted = (name: string, count: number) => t('groupCount', { group: name, count: formatInteger(count) });
  return (
    <Pick
      label={t('groups')}
      items={[
        { label: counted(t('all'), result.matching), href: searchAddress(text), current: group === null },
        ...result.groups
          .filter((one) => one.matching > 0)
          .map((one) => ({
            label: counted(t(`group.${one.group}`), one.matching),
            href: searchAddress(text, one.group),
            current: group === one.group,
          })),
      ]}
    />
  );
}
