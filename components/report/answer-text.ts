// One answer of a report as plain text in the reader's language: for a table of what differs between two texts.
import { useLocale, useTranslations } from 'next-intl';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatPercentTenths } from '#format/percent.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ContentField, ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';

/** '' where nothing was answered. */
export function useAnswerText(milestones: readonly MilestoneFact[]) {
  const t = useTranslations('report');
  const light = useTranslations('status.light');
  const locale = useLocale() as Locale;
  const nameOf = (id: string) => {
    const found = milestones.find((milestone) => milestone.id === id);
    return (locale === 'en' ? found?.nameEn || found?.name : found?.name) ?? '';
  };
  return (field: ContentField, content: ReportContent): string => {
    switch (field) {
      case 'investmentAnswer':
        return content.investmentAnswer ? t(`investmentAnswer.${content.investmentAnswer}`) : '';
      case 'investmentYuan':
        return content.investmentYuan === null
          ? ''
          : `${formatWanYuan(content.investmentYuan)} ${moneyUnit('wan', locale)}`;
      case 'investmentIsReduction':
        return content.investmentIsReduction ? t('reductionMark') : '';
      case 'physicalPercentTenths':
        return content.physicalPercentTenths === null ? '' : formatPercentTenths(content.physicalPercentTenths);
      case 'constructionStarted':
        return content.constructionStarted === null ? '' : t(`started.${content.constructionStarted ? 'yes' : 'no'}`);
      case 'difficultiesAnswer':
        return content.difficultiesAnswer ? t(`difficultiesAnswer.${content.difficultiesAnswer}`) : '';
      case 'difficultyCategory':
        return content.difficultyCategory ? t(`difficultyCategory.${content.difficultyCategory}`) : '';
      case 'ownLight':
        return content.ownLight ? light(content.ownLight) : '';
      case 'deliverableState':
        return content.deliverableState ? t(`deliverableState.${content.deliverableState}`) : '';
      case 'indicatorFinality':
        return content.indicatorFinality ? t(`indicatorFinality.${content.indicatorFinality}`) : '';
      case 'milestones':
        return Object.entries(content.milestones)
          .map(([id, answer]) =>
            [nameOf(id), answer.state && t(`milestoneState.${answer.state}`), answer.doneOn, answer.note]
              .filter(Boolean)
              .join(' '),
          )
          .join('\n');
      case 'explanations':
        return Object.entries(content.explanations)
          .filter(([, text]) => text !== '')
          .map(([code, text]) => `${code} ${text}`)
          .join('\n');
      default:
        return content[field] === null ? '' : String(content[field]);
    }
  };
}
