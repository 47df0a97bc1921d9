// What was granted to whom, and granting more time to one city.
import { useLocale, useTranslations } from 'next-intl';
import type { OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import type { QuarterProgress } from '#reporting/quarter-progress.ts';
import type { Locale } from '#rules/preferences.ts';
import { ExtendForm } from './decision-forms.tsx';

export function ExtensionsCard({ progress, outcome }: { progress: QuarterProgress; outcome: OutcomeWords }) {
  const t = useTranslations('quarters.extend');
  const locale = useLocale() as Locale;
  const english = locale === 'en';
  return (
    <Card title={t('title')} say={t('say')} id="extensions">
      {progress.extensions.length === 0 ? (
        <p className="mb-4 text-soft">{t('none')}</p>
      ) : (
        <Table caption={t('caption')} dense className="mb-5">
          <thead>
            <tr>
              <Th>{t('column.city')}</Th>
              <Th>{t('column.until')}</Th>
              <Th>{t('column.kind')}</Th>
              <Th>{t('column.reason')}</Th>
              <Th from="md">{t('column.by')}</Th>
            </tr>
          </thead>
          <tbody>
            {progress.extensions.map((extension) => (
              <tr key={extension.id}>
                <Th scope="row" nowrap>
                  {english ? extension.cityNameEn : extension.cityName}
                </Th>
                <Td>{formatDateTime(extension.dueAt)}</Td>
                <Td>{t(`kind.${extension.kind}`)}</Td>
                <Td>{extension.reason}</Td>
                <Td from="md">
                  {extension.grantedByName} {formatDateTime(extension.grantedAt)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {progress.mayDecide && progress.state === 'published' && <p className="text-soft">{t('published')}</p>}
      {progress.mayDecide && progress.state !== 'published' && (
        <ExtendForm
          quarter={progress.id}
          outcome={outcome}
          cities={progress.cities.map((city) => ({ value: city.cityCode, label: english ? city.nameEn : city.name }))}
          words={{
            city: t('city'),
            dueOn: t('dueOn'),
            dueOnHint: t('dueOnHint'),
            reason: t('reason'),
            reasonHint: t('reasonHint'),
            submit: t('submit'),
            pending: t('pending'),
          }}
        />
      )}
    </Card>
  );
}
