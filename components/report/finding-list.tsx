// Findings in words with the explanation each one got, for those who read and decide.
import { useLocale, useTranslations } from 'next-intl';
import { formatQuarter } from '#format/quarter.ts';
import { type Finding, isSettled } from '#rules/findings/rulebook.ts';
import { lights } from '#rules/lights.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { WaiverFact } from '#rules/report-facts.ts';
import { ToneMark } from '../ui/tone-mark.tsx';
import { type FindingWords, findingText } from './finding-text.ts';

/** The catalogue's templates and light words, for findingText on the server or, as a prop, in the browser. */
export function useFindingWords(): FindingWords {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  return {
    locale,
    templates: t.raw('findings') as Record<string, string>,
    lights: Object.fromEntries(lights.map((light) => [light, t(`status.light.${light}`)])) as FindingWords['lights'],
  };
}

export function FindingList({ findings, content }: { findings: readonly Finding[]; content: ReportContent | null }) {
  const t = useTranslations('report');
  const words = useFindingWords();
  if (findings.length === 0) return <p className="text-sm text-soft">{t('findings.none')}</p>;
  return (
    <ul className="grid gap-3">
      {findings.map((finding) => {
        const settled = content !== null && isSettled(finding, content);
        const explanation = content?.explanations[finding.code]?.trim();
        const look = settled ? 'border-line' : finding.severity === 'error' ? 'border-bad' : 'border-warn';
        const tone = finding.severity === 'error' ? 'text-bad' : 'text-warn';
        return (
          <li
            key={`${finding.code} ${finding.field} ${finding.params.input ?? ''}`}
            className={`border-l-3 pl-3 ${look}`}
          >
            <p className="flex gap-2">
              <ToneMark tone={finding.severity} className={`mt-1 ${tone}`} />
              <span>
                <b className={`font-semibold ${tone}`}>{t(`findings.${finding.severity}`)}</b>
                <span className="mx-2 text-sm text-faint">{finding.code}</span>
                {findingText(finding, words)}
              </span>
            </p>
            {finding.waivedBy && <Waived waiver={finding.waivedBy} />}
            {finding.severity === 'warning' && !finding.waivedBy && (
              <p className="mt-1 whitespace-pre-line">
                <span className="text-soft">{t('findings.explained')}</span>{' '}
                {explanation || <span className="font-semibold text-bad">{t('findings.unexplained')}</span>}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Waived({ waiver }: { waiver: WaiverFact }) {
  const t = useTranslations('asked');
  const locale = useLocale() as Locale;
  return (
    <p className="mt-1 text-soft">
      {t('waived', {
        reason: waiver.reason,
        name: waiver.grantedByName,
        until: formatQuarter(waiver.untilQuarter, locale),
      })}
    </p>
  );
}
