// 填报说明与指标口径: how to fill in a report and what each figure means, generated from the rules in force.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatDate, formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type GuideView, getGuide, workingDays } from '#reporting/guide.ts';
import { allRules } from '#rules/findings/rulebook.ts';
import type { Locale } from '#rules/preferences.ts';
import { Definitions, UnitRules } from './definitions.tsx';
import {
  AnswerTable,
  ComparatorTable,
  FieldTable,
  FindingTable,
  LightTable,
  MoveTable,
  RoleTable,
} from './rule-tables.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('title') };
}

const sections = [
  'filling',
  'answers',
  'moves',
  'deadline',
  'findings',
  'lights',
  'figures',
  'indicators',
  'units',
  'roles',
] as const;
type Section = (typeof sections)[number];

export default async function GuidePage() {
  const actor = await requireActor();
  const guide = await forPage(actor, () => getGuide(actor));
  const t = await getTranslations('guide');
  const matter: Record<Section, { say?: string; body: ReactNode }> = {
    filling: { say: t('filling.say'), body: <Filling /> },
    answers: { say: t('answers.say'), body: <AnswerTable /> },
    moves: { say: t('moves.say'), body: <MoveTable /> },
    deadline: { body: <Deadlines guide={guide} /> },
    findings: {
      say: t('findings.say', {
        count: allRules.length,
        errors: allRules.filter((rule) => rule.severity === 'error').length,
        warnings: allRules.filter((rule) => rule.severity === 'warning').length,
      }),
      body: <FindingTable tolerance={String(guide.rule?.totalTolerancePercent ?? '—')} />,
    },
    lights: { body: <Lights guide={guide} /> },
    figures: { say: t('figures.say'), body: <Definitions /> },
    indicators: { say: t('indicators.say'), body: <Comparators /> },
    units: { body: <UnitRules /> },
    roles: { say: t('roles.say'), body: <RoleTable /> },
  };
  return (
    <Page>
      <PageHeader
        line={<span>{t('asOf', { time: formatDateTime(guide.asOf) })}</span>}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <nav aria-label={t('contents')} data-print="hide" className="lg:sticky lg:top-4">
          <ol className="flex flex-wrap gap-x-4 gap-y-1 lg:flex-col">
            {sections.map((section, index) => (
              <li key={section}>
                <a href={`#${section}`} className="inline-flex min-h-6 items-center">
                  {index + 1}. {t(`section.${section}`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <Stack>
          {sections.map((section, index) => (
            <Card
              key={section}
              id={section}
              title={`${index + 1}. ${t(`section.${section}`)}`}
              {...(matter[section].say === undefined ? {} : { say: matter[section].say })}
            >
              {matter[section].body}
            </Card>
          ))}
        </Stack>
      </div>
    </Page>
  );
}

async function Filling() {
  const t = await getTranslations('guide.filling');
  return (
    <>
      <ol className="mb-4 grid list-decimal gap-1.5 pl-5">
        {(['step1', 'step2', 'step3', 'step4', 'step5', 'step6', 'step7'] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <FieldTable />
    </>
  );
}

async function Deadlines({ guide }: { guide: GuideView }) {
  const t = await getTranslations('guide');
  const locale = (await getLocale()) as Locale;
  const { latest, announcedYears } = guide;
  const years = announcedYears.join(t('listComma'));
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      <li>{t('deadline.rule', { days: workingDays.entry })}</li>
      <li>{t('deadline.calendar', { years: years === '' ? '—' : years })}</li>
      <li>{t('deadline.onTime')}</li>
      <li>{t('deadline.returned', { days: workingDays.returned })}</li>
      <li>{t('deadline.late')}</li>
      {latest && (
        <li>
          {t('deadline.latest', {
            quarter: formatQuarter(latest.quarter, locale),
            due: formatDate(latest.deadline.dueAt),
          })}
        </li>
      )}
    </ul>
  );
}

async function Lights({ guide }: { guide: GuideView }) {
  const t = await getTranslations('guide.lights');
  const { rule, rules } = guide;
  if (!rule) return <p>{t('none')}</p>;
  const pointsOf = ({ greenLagPoints, yellowLagPoints, totalTolerancePercent }: typeof rule) => ({
    green: String(greenLagPoints),
    yellow: String(yellowLagPoints),
    tolerance: String(totalTolerancePercent),
  });
  const { tolerance, ...limits } = pointsOf(rule);
  return (
    <div className="grid gap-2.5">
      <p>{t('inForce', { id: rule.id, from: rule.validFrom })}</p>
      <LightTable {...limits} />
      <p className="max-w-[60em]">{t('measure')}</p>
      <p className="max-w-[60em]">{t('others')}</p>
      <p>{t('tolerance', { tolerance })}</p>
      {rules.length > 1 && (
        <>
          <h3 className="font-sans text-sm font-semibold">{t('history')}</h3>
          <ul className="list-disc pl-5 text-sm">
            {rules.map((each) => (
              <li key={each.id}>{t('historyLine', { id: each.id, from: each.validFrom, ...pointsOf(each) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

async function Comparators() {
  const t = await getTranslations('guide.indicators');
  return (
    <>
      <ComparatorTable />
      <p className="mt-3">{t('noYear')}</p>
    </>
  );
}
