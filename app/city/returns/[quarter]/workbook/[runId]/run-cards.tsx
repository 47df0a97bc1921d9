// The reports of an upload by what would become of them: to be chosen, to be kept, unreadable, closed, as they are.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDateTime } from '#format/date.ts';
import type { CheckedReport } from '#reporting/return-check.ts';
import type { AppliedLine, LeftOutLine } from '#reporting/return-runs.ts';
import type { Locale } from '#rules/preferences.ts';
import { Differences, FindingLines, useReportName } from './run-differences.tsx';

type CardProps = { reports: readonly CheckedReport[] };

const isCell = ({ code }: { code: string }) => !/^[EW]\d{3}$/.test(code);

function Name({ checked }: { checked: CheckedReport }) {
  const nameOf = useReportName();
  const { found } = checked;
  if (!found) return <span className="font-semibold">{nameOf(checked)}</span>;
  return (
    <Link href={`/city/reports/${found.report.id}`} className="inline-flex min-h-6 items-center font-semibold">
      {nameOf(checked)}
    </Link>
  );
}

/** What the form would say too; a draft may be kept all the same. */
function Rules({ checked }: { checked: CheckedReport }) {
  const t = useTranslations('workbook.run');
  const cells = checked.findings.filter(isCell);
  const rules = checked.findings.filter((finding) => !isCell(finding));
  return (
    <>
      {cells.length > 0 && <FindingLines findings={cells} />}
      {rules.length > 0 && (
        <div className="mt-1">
          <Disclosure summary={t('rule', { count: rules.length })}>
            <p className="mb-1 text-sm text-soft">{t('ruleSay')}</p>
            <FindingLines findings={rules} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

type AskedCardProps = CardProps & { chosen: Readonly<Record<string, string>>; mayChoose: boolean };

export function AskedCard({ reports, chosen, mayChoose }: AskedCardProps) {
  const t = useTranslations('workbook.run.asked');
  const nameOf = useReportName();
  if (reports.length === 0) return null;
  return (
    <Card id="asked" title={t('title', { count: reports.length })} say={t('say')}>
      <ol className="divide-y divide-hair">
        {reports.map((checked) => {
          const { savedByName, savedAt } = checked.found?.held ?? {};
          return (
            <li key={checked.stored.reportId} className="py-4 first:pt-0 last:pb-0">
              <Name checked={checked} />
              <p className="text-sm text-soft">
                {savedByName && savedAt
                  ? t('when', { name: savedByName, time: formatDateTime(savedAt) })
                  : t('whenUnknown')}
              </p>
              <Differences
                checked={checked}
                heads={{ caption: t('caption', { name: nameOf(checked) }), before: t('online'), after: t('mine') }}
              />
              <Rules checked={checked} />
              {mayChoose && <Pick reportId={checked.stored.reportId} chosen={chosen[checked.stored.reportId]} />}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function Pick({ reportId, chosen }: { reportId: string; chosen: string | undefined }) {
  const t = useTranslations('workbook.run.asked');
  return (
    <div className="mt-2">
      <Choice
        name={`choice.${reportId}`}
        legend={t('choose')}
        inline
        required
        value={chosen}
        options={[
          { value: 'mine', label: t('mineOption') },
          { value: 'online', label: t('onlineOption') },
        ]}
      />
    </div>
  );
}

/** Many are folded: their fields are named, the texts are one click away. */
const unfoldedUpTo = 5;

export function ChangesCard({ reports }: CardProps) {
  const t = useTranslations('workbook.run.changes');
  const fieldWord = useTranslations('report.field');
  const comma = useTranslations('report')('listComma');
  const nameOf = useReportName();
  if (reports.length === 0) return null;
  return (
    <Card id="changes" title={t('title', { count: reports.length })} say={t('say')}>
      <ol className="divide-y divide-hair">
        {reports.map((checked) => (
          <li key={checked.stored.reportId} className="py-3 first:pt-0 last:pb-0">
            <Name checked={checked} />
            <Disclosure
              summary={t('fields', {
                count: checked.fields.length,
                fields: checked.fields.map((field) => fieldWord(field)).join(comma),
              })}
              open={reports.length <= unfoldedUpTo}
            >
              <Differences
                checked={checked}
                heads={{ caption: t('caption', { name: nameOf(checked) }), before: t('before'), after: t('after') }}
              />
            </Disclosure>
            <Rules checked={checked} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function UnreadableCard({ reports }: CardProps) {
  const t = useTranslations('workbook.run.unreadable');
  if (reports.length === 0) return null;
  return (
    <Card id="unreadable" title={t('title', { count: reports.length })} say={t('say')}>
      <ol className="divide-y divide-hair">
        {reports.map((checked) => (
          <li key={checked.stored.reportId} className="py-3 first:pt-0 last:pb-0">
            <Name checked={checked} />
            <FindingLines findings={checked.findings.filter(isCell)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function ClosedCard({ reports }: CardProps) {
  const t = useTranslations('workbook.run.closed');
  const status = useTranslations('status.report');
  if (reports.length === 0) return null;
  const why = ({ found }: CheckedReport) => {
    if (!found) return t('gone');
    const { status: now } = found.report;
    return now === 'due' || now === 'draft' || now === 'returned' ? t('quarter') : t('status', { status: status(now) });
  };
  return (
    <Card title={t('title', { count: reports.length })} say={t('say')}>
      <ul className="grid gap-1">
        {reports.map((checked) => (
          <li key={checked.stored.reportId} className="flex flex-wrap gap-x-3">
            <Name checked={checked} />
            <span className="text-soft">{why(checked)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function SameCard({ reports }: CardProps) {
  const t = useTranslations('workbook.run.same');
  if (reports.length === 0) return null;
  return (
    <Card>
      <Disclosure summary={t('title', { count: reports.length })}>
        <ul className="grid gap-1">
          {reports.map((checked) => (
            <li key={checked.stored.reportId} className="flex flex-wrap gap-x-3">
              <Name checked={checked} />
              {checked.outcome === 'untouched' && <span className="text-soft">{t('untouched')}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

/** What was kept, for as long as the run is remembered. */
export function AppliedCard({ lines }: { lines: readonly AppliedLine[] }) {
  const t = useTranslations('workbook.run.changes');
  const fieldWord = useTranslations('report.field');
  const comma = useTranslations('report')('listComma');
  const locale = useLocale() as Locale;
  if (lines.length === 0) return null;
  return (
    <Card title={t('titleDone', { count: lines.length })}>
      <ul className="divide-y divide-hair">
        {lines.map(({ reportId, name, nameEn, fields }) => (
          <li key={reportId} className="py-2 first:pt-0 last:pb-0">
            <Link href={`/city/reports/${reportId}`} className="inline-flex min-h-6 items-center font-semibold">
              {locale === 'en' ? nameEn || name : name}
            </Link>
            <p className="text-sm text-soft">
              {t('fields', { count: fields.length, fields: fields.map((field) => fieldWord(field)).join(comma) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What of a settled upload was not kept. */
export function LeftOutCard({ lines }: { lines: readonly LeftOutLine[] }) {
  const t = useTranslations('workbook.run.leftOut');
  const locale = useLocale() as Locale;
  if (lines.length === 0) return null;
  return (
    <Card title={t('title', { count: lines.length })}>
      <ul className="grid gap-1">
        {lines.map(({ name, nameEn, why }) => (
          <li key={name} className="flex flex-wrap gap-x-3">
            <span className="font-semibold">{locale === 'en' ? nameEn || name : name}</span>
            <span className="text-soft">{t(why)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
