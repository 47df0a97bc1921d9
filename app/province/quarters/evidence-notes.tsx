// What the quarter's figures rest on: the share of reported money with evidence, and the signed scans that the cities handed in.
import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatFileSize } from '#format/file-size.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import type { Basis, EvidencedShare } from '#reporting/evidence-figures.ts';
import type { ReturnScan } from '#reporting/return-scans.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';

type EvidenceNotesProps = {
  shares: readonly { basis: Basis; share: EvidencedShare | undefined }[];
  scans: readonly ReturnScan[];
  cityNames: ReadonlyMap<string, string>;
};

export function EvidenceNotes({ shares, scans, cityNames }: EvidenceNotesProps) {
  const t = useTranslations('evidence');
  const locale = useLocale() as Locale;
  const unit = moneyUnit('wan', locale);
  const current = scans
    .filter((scan) => scan.removedAt === null)
    .toSorted((a, b) => (a.cityCode < b.cityCode ? -1 : 1));
  return (
    <div className="mb-3 grid gap-2 text-sm">
      {shares.map(
        ({ basis, share }) =>
          share &&
          share.reportedYuan > 0 && (
            <p key={basis} className="text-soft">
              {t('share.line', {
                evidenced: formatWanYuan(share.evidencedYuan),
                reported: formatWanYuan(share.reportedYuan),
                rate: formatRate(rateOf(share.evidencedYuan, share.reportedYuan)),
                unit,
                basis: t(`share.${basis}`),
              })}
            </p>
          ),
      )}
      {current.length === 0 ? (
        <p className="text-soft">{t('scan.provinceNone')}</p>
      ) : (
        <Disclosure summary={t('scan.provinceCount', { count: current.length })}>
          <ul className="grid gap-1">
            {current.map((scan) => (
              <li key={scan.id} className="wrap-anywhere">
                {cityNames.get(scan.cityCode) ?? scan.cityCode}{' '}
                <a href={`/files/${scan.id}`} download className="inline-flex min-h-6 items-center">
                  {scan.fileName}
                </a>{' '}
                <span className="text-soft">
                  {formatFileSize(scan.sizeBytes)} ·{' '}
                  {t('file.by', { name: scan.uploadedByName, when: formatDateTime(scan.uploadedAt) })}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
