// What is on record about a commitment, units and contacts, and the plan items it serves. What is not on record says so.
import { useLocale, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { Participants } from '#components/profiles/participants.tsx';
import { ServedItems } from '#components/profiles/served-items.tsx';
import { Card } from '#components/ui/card.tsx';
import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx';
import { formatDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { CommitmentProfile } from '#reporting/commitment-profile.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';

export async function FactsCard({ profile }: { profile: CommitmentProfile }) {
  const t = await getTranslations('profiles.project');
  const words = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const outside = profile.outsideMembers.map((place) => (locale === 'en' ? place.nameEn : place.name));
  const items: Definition[] = [
    { term: t('participantsTerm'), value: <Participants participants={profile.participants} linked /> },
    { term: t('kind'), value: words(`kind.${profile.kind}`) },
    { term: t('status'), value: orMissing(profile.projectStatus && words(`status.${profile.projectStatus}`)) },
  ];
  if (outside.length > 0) items.push({ term: t('outside'), value: outside.join(words('comma')) });
  return (
    <Card title={t('facts')}>
      <DefinitionList items={items} />
      {(profile.kind === 'project' || profile.projectCode !== null) && (
        <div className="mt-1.5">
          <ProjectFacts profile={profile} />
        </div>
      )}
      {profile.statusInDocument !== null && (
        <p className="mt-2.5 border-t border-hair pt-2.5 text-sm text-soft">
          {t('inDocument')} <q lang="zh-CN">{profile.statusInDocument}</q>
        </p>
      )}
    </Card>
  );
}

/** Kept for projects; a deliverable has none of these. */
async function ProjectFacts({ profile }: { profile: CommitmentProfile }) {
  const t = await getTranslations('profiles.project');
  const words = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { plannedStartQuarter: start, plannedEndQuarter: end } = profile;
  const inWords = (text: string | null) => {
    const quarter = text === null ? null : parseQuarter(text);
    return quarter ? formatQuarter(quarter, locale) : t('periodOpen');
  };
  const period = start === null && end === null ? null : t('periodWords', { from: inWords(start), to: inWords(end) });
  const funding = profile.fundingSources.map((source) => words(`funding.${source}`)).join(words('comma'));
  return (
    <DefinitionList
      items={[
        { term: t('code'), value: orMissing(profile.projectCode) },
        { term: t('nature'), value: orMissing(profile.nature && words(`nature.${profile.nature}`)) },
        { term: t('plannedPeriod'), value: orMissing(period) },
        { term: t('startedOn'), value: orMissing(profile.startedOn && formatDate(profile.startedOn)) },
        { term: t('completedOn'), value: orMissing(profile.completedOn && formatDate(profile.completedOn)) },
        { term: t('fundingSources'), value: orMissing(funding === '' ? null : funding) },
      ]}
    />
  );
}

function orMissing(text: string | null) {
  return text ?? <NotRecorded />;
}

function NotRecorded() {
  return <span className="font-normal text-faint">{useTranslations('profiles')('notRecorded')}</span>;
}

export function ItemsCard({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  return (
    <Card title={t('items')} say={t(profile.items.length > 0 ? 'itemsSay' : 'itemsNone')}>
      {profile.items.length > 0 ? <ServedItems items={profile.items} /> : undefined}
    </Card>
  );
}

export function UnitsCard({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  const words = useTranslations('profiles');
  const locale = useLocale() as Locale;
  const { units, contacts } = profile;
  return (
    <Card title={t('units')} {...(units.length === 0 ? { say: t('unitsNone') } : {})}>
      {units.length > 0 && (
        <DefinitionList
          prose
          items={units.map((unit) => ({
            term: words(`unitRole.${unit.role}`),
            value: <span lang="zh-CN">{unit.name}</span>,
            note: (locale === 'en' ? unit.cityNameEn : unit.cityName) ?? t('provinceUnit'),
          }))}
        />
      )}
      {contacts.length > 0 && (
        <>
          <h3 className="mt-3 font-sans text-sm font-semibold">{t('contacts')}</h3>
          <p className="text-xs text-faint">{t('contactsSay')}</p>
          <ul className="mt-1">
            {contacts.map((contact) => (
              <li key={contact.cityCode} className="py-0.5">
                {locale === 'en' ? contact.cityNameEn : contact.cityName} · <span lang="zh-CN">{contact.name}</span> ·{' '}
                {contact.workPhone}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
