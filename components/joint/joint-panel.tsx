// A joint commitment in one quarter: the lead's statement, each city's standing and endorsed figure, the sum, and who stands in the way.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate, formatDateTime } from '#format/date.ts';
import { moneyUnit } from '#format/money.ts';
import type { JointParty, JointView } from '#rules/joint-standing.ts';
import type { Locale } from '#rules/preferences.ts';
import { Amount } from '../figures/amount.tsx';
import { useActedBy } from '../report/acted-by.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { StatusTag } from '../ui/tag.tsx';

type JointPanelProps = {
  joint: JointView;
  /** Where the lead's report stands, on a page about another city's. */
  leadHref?: string | undefined;
  children?: ReactNode;
};

export function JointPanel({ joint, leadHref, children }: JointPanelProps) {
  const t = useTranslations('joint');
  return (
    <Card
      id="joint"
      title={t('title')}
      say={useSay(joint)}
      {...(leadHref ? { actions: <Link href={leadHref}>{t('toLead')}</Link> } : {})}
    >
      <Statement joint={joint} />
      <Parties joint={joint} />
      {children}
    </Card>
  );
}

export function useCityName(): (party: JointParty) => string {
  const locale = useLocale() as Locale;
  return (party) => (locale === 'en' ? party.nameEn : party.name);
}

function useSay(joint: JointView): string {
  const t = useTranslations('joint');
  const nameOf = useCityName();
  const waiting = joint.parties.filter((party) => party.blocks && !party.isLead);
  if (waiting.length > 0) return t('say.waiting', { cities: waiting.map(nameOf).join(t('comma')) });
  if (joint.lead && !joint.lead.isEndorsed) return t('say.lead');
  return joint.parties.some((party) => party.countersign) ? t('say.done') : t('say.none');
}

function Statement({ joint }: { joint: JointView }) {
  const t = useTranslations('joint');
  return (
    <div className="mb-4">
      <h3 className="font-semibold">{t('statement')}</h3>
      {joint.statement === '' ? (
        <p className="text-soft">{t('noStatement')}</p>
      ) : (
        <p lang="zh-CN" className="whitespace-pre-line">
          {joint.statement}
        </p>
      )}
      {joint.meetings !== null && <p className="text-sm text-soft">{t('meetings', { count: joint.meetings })}</p>}
    </div>
  );
}

function Parties({ joint }: { joint: JointView }) {
  const t = useTranslations('joint');
  const nameOf = useCityName();
  const locale = useLocale() as Locale;
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('city')}</Th>
          <Th>{t('status')}</Th>
          {joint.sumYuan !== null && (
            <Th numeric unit={moneyUnit('wan', locale)}>
              {t('amount')}
            </Th>
          )}
          <Th>{t('countersign')}</Th>
        </tr>
      </thead>
      <tbody>
        {joint.parties.map((party) => (
          <tr key={party.cityCode}>
            <Th scope="row" nowrap>
              {nameOf(party)} {party.isLead && <span className="text-sm font-normal text-soft">{t('leadMark')}</span>}
            </Th>
            <Td nowrap>
              {party.report ? <StatusTag status={party.report.status} /> : t('noReport')}
              {party.blocks && <span className="ml-2 text-sm font-semibold text-warn">{t('blocks')}</span>}
            </Td>
            {joint.sumYuan !== null && (
              <Td numeric>
                <Amount yuan={party.yuan} unit="wan" />
              </Td>
            )}
            <Td>{party.countersign ? <CountersignWords answer={party.countersign} /> : t('notLead')}</Td>
          </tr>
        ))}
      </tbody>
      {joint.sumYuan !== null && (
        <tfoot>
          <tr>
            <Th scope="row">{t('sum')}</Th>
            <Td />
            <Td numeric strong>
              <Amount yuan={joint.sumYuan} unit="wan" />
            </Td>
            <Td />
          </tr>
        </tfoot>
      )}
    </Table>
  );
}

function CountersignWords({ answer }: { answer: NonNullable<JointParty['countersign']> }) {
  const t = useTranslations('joint');
  const actedBy = useActedBy();
  const tone = {
    wanted: 'text-warn',
    agreed: 'text-good',
    refused: 'text-bad',
    waived: 'text-soft',
    void: 'text-soft',
  };
  return (
    <>
      <span className={`font-semibold ${tone[answer.state]}`}>{t(`state.${answer.state}`)}</span>{' '}
      <span className="text-sm text-soft">
        {answer.by && answer.decidedAt
          ? t('by', { by: actedBy(answer.by, answer.actingFor), when: formatDateTime(answer.decidedAt) })
          : t('due', { date: formatDate(answer.dueAt) })}
      </span>
      {answer.reason && <p className="text-sm">{t('reason', { reason: answer.reason })}</p>}
    </>
  );
}
