// What a report says of its milestones, read only: name and quarter as they held then, state, date and note.
import { useLocale, useTranslations } from 'next-intl';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { Table, Td, Th } from '../ui/table.tsx';

export function MilestoneAnswers(props: { milestones: readonly MilestoneFact[]; content: ReportContent }) {
  const t = useTranslations('asked.milestones');
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('dueHead')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('doneOn')}</Th>
          <Th>{t('note')}</Th>
        </tr>
      </thead>
      <tbody>
        {props.milestones.map((milestone) => (
          <Line key={milestone.id} milestone={milestone} content={props.content} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ milestone, content }: { milestone: MilestoneFact; content: ReportContent }) {
  const t = useTranslations('asked.milestones');
  const states = useTranslations('report.milestoneState');
  const locale = useLocale() as Locale;
  const { id, name, nameEn, dueQuarter, firstDueQuarter } = milestone;
  const answer = content.milestones[id];
  const state = answer ? answer.state : milestone.doneOn === null ? null : 'done';
  const isMoved = firstDueQuarter !== dueQuarter;
  return (
    <tr>
      <Th scope="row" className="font-semibold">
        <span lang={locale === 'en' && nameEn === '' ? 'zh-CN' : undefined}>
          {locale === 'en' ? nameEn || name : name}
        </span>
      </Th>
      <Td>
        {formatQuarter(dueQuarter, locale)}
        {isMoved && (
          <span className="block text-sm text-soft">
            {t('moved', { quarter: formatQuarter(firstDueQuarter, locale) })}
          </span>
        )}
      </Td>
      <Td>{state === null ? <span className="text-faint">{t('none')}</span> : states(state)}</Td>
      <Td nowrap>{(answer ? answer.doneOn : milestone.doneOn) ?? ''}</Td>
      <Td>{answer?.note ?? ''}</Td>
    </tr>
  );
}
