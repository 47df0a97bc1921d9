// What was corrected of a report, and the way to ask for another correction: the same on the city's page and the province's.
import { useTranslations } from 'next-intl';
import { formatWanYuanChange, formatWanYuanExact } from '#format/money.ts';
import type { CorrectionState } from '#rules/correction-lifecycle.ts';
import type { Yuan } from '#rules/money.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';

type CorrectionsCardProps = {
  reportId: string;
  lines: readonly { id: string; beforeYuan: Yuan; deltaYuan: Yuan; afterYuan: Yuan; state: CorrectionState }[];
  /** What counts officially now; null where nothing does. */
  officialYuan: Yuan | null;
  mayRequest: boolean;
};

export function CorrectionsCard({ reportId, lines, officialYuan, mayRequest }: CorrectionsCardProps) {
  const t = useTranslations('corrections');
  if (lines.length === 0 && !mayRequest) return null;
  return (
    <Card
      title={t('card.title')}
      id="corrections"
      {...(officialYuan === null ? {} : { say: t('card.counts', { value: formatWanYuanExact(officialYuan) }) })}
    >
      {lines.length > 0 && (
        <ul className="mb-3 grid gap-1">
          {lines.map((line) => (
            <li key={line.id}>
              <Link href={`/corrections/${line.id}`}>
                {t('card.line', {
                  before: formatWanYuanExact(line.beforeYuan),
                  after: formatWanYuanExact(line.afterYuan),
                  delta: formatWanYuanChange(line.deltaYuan),
                  state: t(`state.${line.state}`),
                })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayRequest && (
        <p data-print="hide">
          <Link href={`/corrections/new?report=${reportId}`}>{t('card.ask')}</Link>
        </p>
      )}
    </Card>
  );
}
