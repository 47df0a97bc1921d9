// What somebody has in hand, chosen by name, and the approver's form that hands it to a colleague.
import { getLocale, getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import { formatQuarter } from '#format/quarter.ts';
import type { OpenDraft } from '#reporting/handovers.ts';
import type { StaffView } from '#reporting/staff.ts';
import type { Locale } from '#rules/preferences.ts';
import { HandOverForm } from './staff-forms.tsx';

type DraftsCardProps = {
  view: StaffView;
  /** The person asked for in the address. */
  of: string | null;
};

export async function DraftsCard({ view, of }: DraftsCardProps) {
  const t = await getTranslations('staff.drafts');
  // Somebody whose account is disabled is among the people still.
  const gone = view.leftBehind.filter(({ personId }) => !view.people.some((person) => person.personId === personId));
  const owners = [...gone, ...view.people].filter(({ drafts }) => drafts > 0);
  const chosen = owners.find(({ personId }) => personId === of);
  const asked = view.people.find(({ personId }) => personId === of);
  return (
    <Card id="drafts" title={t('title')} say={t('say')}>
      {owners.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul aria-label={t('pick')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
          {owners.map(({ personId, name, drafts }) => (
            <li key={personId}>
              <Link
                href={`/city/staff?of=${personId}#drafts`}
                current={personId === chosen?.personId}
                className={`inline-flex min-h-6 items-center ${personId === chosen?.personId ? 'font-semibold text-ink no-underline' : ''}`}
              >
                {t('whose', { name, count: drafts })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {chosen && <DraftsOf view={view} personId={chosen.personId} name={chosen.name} />}
      {!chosen && owners.length > 0 && (
        <p className="text-soft">{asked ? t('noneOf', { name: asked.name }) : t('choose')}</p>
      )}
    </Card>
  );
}

async function DraftsOf({ view, personId, name }: { view: StaffView; personId: string; name: string }) {
  const t = await getTranslations('staff.drafts');
  const drafts = view.drafts.filter(({ ownerId }) => ownerId === personId);
  const locale = (await getLocale()) as Locale;
  const nameOf = (draft: OpenDraft) => (locale === 'en' ? draft.nameEn || draft.name : draft.name);
  return (
    <>
      <h3 className="font-semibold">{t('list', { name })}</h3>
      <EntryList
        items={drafts.map((draft) => ({
          key: draft.reportId,
          href: `/city/reports/${draft.reportId}`,
          title: nameOf(draft),
          tag: <StatusTag status={draft.status} />,
          detail: formatQuarter(draft.quarter, locale),
        }))}
      />
      {view.mayHandOver && <HandOver view={view} personId={personId} drafts={drafts} nameOf={nameOf} />}
    </>
  );
}

type HandOverProps = {
  view: StaffView;
  personId: string;
  drafts: readonly OpenDraft[];
  nameOf: (draft: OpenDraft) => string;
};

async function HandOver({ view, personId, drafts, nameOf }: HandOverProps) {
  const t = await getTranslations('staff');
  const locale = (await getLocale()) as Locale;
  const receivers = view.receivers.filter((one) => one.personId !== personId);
  if (receivers.length === 0) return <p className="mt-3 text-soft">{t('drafts.nobody')}</p>;
  return (
    <div className="mt-3">
      <HandOverForm
        key={personId}
        fromPersonId={personId}
        reports={drafts.map((draft) => ({
          id: draft.reportId,
          name: nameOf(draft),
          state: formatQuarter(draft.quarter, locale),
        }))}
        receivers={receivers.map((one) => ({ value: one.personId, label: one.name }))}
        outcome={await outcomeWords()}
        words={{
          open: t('drafts.open'),
          reports: t('drafts.reports'),
          to: t('drafts.to'),
          choose: t('name.choose'),
          reason: t('drafts.reason'),
          reasonHint: t('drafts.reasonHint'),
          submit: t('drafts.submit'),
          pending: t('pending'),
        }}
      />
    </div>
  );
}
