// Who takes part, from when to when, and who leads; adding a city, and handing over the lead by decision.
import { getLocale, getTranslations } from 'next-intl/server';
import { cityOptions, quarterOptions, yearsOfQuarters } from '#components/library/choices.ts';
import { decisionFields } from '#components/library/decision-fields.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { MoveHistory } from '#components/library/move-history.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Upkeep, UpkeepShare } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { addShareAction, moveLeadAction } from '../share-actions.ts';

export async function SharesCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.shares');
  const locale = (await getLocale()) as Locale;
  const { shares, quarters } = upkeep;
  const active = takingPartNow(shares, quarters.current);
  const lead = active.find((share) => share.leads);
  const nameOf = (share: UpkeepShare) => (locale === 'en' ? share.city.nameEn : share.city.name);
  return (
    <Card
      id="shares"
      title={t('title')}
      say={
        active.length === 0
          ? t('sayNone')
          : t('say', { count: active.length, lead: lead ? nameOf(lead) : '', single: String(active.length === 1) })
      }
    >
      {shares.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyHint')}</Empty>
      ) : (
        <SharesTable upkeep={upkeep} locale={locale} />
      )}
      <MoveHistory upkeep={upkeep} />
      <div data-print="hide" className="mt-4 flex flex-wrap items-start gap-3 [&>details[open]]:basis-full">
        {!upkeep.row.endedAt && <AddShare upkeep={upkeep} />}
        {active.length > 1 && lead && <MoveLead upkeep={upkeep} lead={lead} active={active} />}
      </div>
    </Card>
  );
}

/** Those of the current quarter; before it begins for anybody, those of the first quarter to come. */
function takingPartNow(shares: readonly UpkeepShare[], current: QuarterId): UpkeepShare[] {
  const at = (quarter: QuarterId) =>
    shares.filter((share) => share.fromQuarter <= quarter && (share.toQuarter === null || share.toQuarter >= quarter));
  const now = at(current);
  if (now.length > 0) return now;
  const [next] = shares
    .map((share) => share.fromQuarter)
    .filter((quarter) => quarter > current)
    .sort();
  return next ? at(next) : [];
}

async function SharesTable({ upkeep, locale }: { upkeep: Upkeep; locale: Locale }) {
  const t = await getTranslations('library.shares');
  const words = await getTranslations('profiles');
  return (
    <Table caption={t('title')} dense>
      <thead>
        <tr>
          <Th>{t('column.city')}</Th>
          <Th>{t('column.role')}</Th>
          <Th from="sm">{t('column.from')}</Th>
          <Th>{t('column.to')}</Th>
          <Th numeric unit={moneyUnit('wan', locale)} from="sm">
            {t('column.total')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {upkeep.shares.map((share) => (
          <tr key={share.id}>
            <Th scope="row" nowrap>
              <Link href={`/province/projects/${upkeep.row.slug}/shares/${share.id}`}>
                {locale === 'en' ? share.city.nameEn : share.city.name}
              </Link>
            </Th>
            <Td nowrap>{share.leads ? words('leadMark') : t('takesPart')}</Td>
            <Td nowrap from="sm">
              {formatQuarter(share.fromQuarter, locale)}
            </Td>
            <Td nowrap>{share.toQuarter ? formatQuarter(share.toQuarter, locale) : t('goesOn')}</Td>
            <Td numeric from="sm">
              {formatWanYuan(share.totalInvestmentYuan)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

async function AddShare({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.shares');
  const money = await getTranslations('library.funding');
  const field = await getTranslations('library.field');
  const locale = (await getLocale()) as Locale;
  const { current, ahead } = upkeep.quarters;
  const first = ahead.find((quarter) => quarter >= current) ?? ahead[0] ?? current;
  const unit = moneyUnit('wan', locale);
  const year = quarterYear(current);
  return (
    <LibraryForm
      fold={{ summary: t('add.open'), look: 'quiet' }}
      action={addShareAction}
      hidden={{ commitmentId: upkeep.row.id }}
      groups={[
        {
          columns: 2,
          fields: [
            {
              kind: 'select',
              name: 'cityCode',
              label: t('add.city'),
              options: cityOptions(upkeep.cities, locale),
              placeholder: field('choose'),
              required: true,
            },
            {
              kind: 'select',
              name: 'fromQuarter',
              label: t('add.from'),
              hint: t('add.fromHint'),
              options: quarterOptions(ahead, locale),
              initial: first,
              required: true,
            },
            { kind: 'amount', name: 'totalInvestment', label: money('totalInvestment'), unit },
            { kind: 'amount', name: 'openingBalance', label: money('openingBalance'), unit },
            {
              kind: 'select',
              name: 'plannedStartQuarter',
              label: money('plannedStartQuarter'),
              options: yearsOfQuarters(year - 5, year + 5, '', locale),
              placeholder: field('notGiven'),
            },
          ],
        },
      ]}
      submit={t('add.submit')}
      {...(await libraryFormWords())}
      here={`/province/projects/${upkeep.row.slug}`}
      idPrefix="add-"
    />
  );
}

type MoveLeadProps = { upkeep: Upkeep; lead: UpkeepShare; active: readonly UpkeepShare[] };

async function MoveLead({ upkeep, lead, active }: MoveLeadProps) {
  const t = await getTranslations('library.shares');
  const field = await getTranslations('library.field');
  const locale = (await getLocale()) as Locale;
  const options = active
    .filter((share) => share.id !== lead.id)
    .map((share) => ({ value: share.id, label: locale === 'en' ? share.city.nameEn : share.city.name }));
  return (
    <LibraryForm
      fold={{ summary: t('lead.open'), look: 'quiet' }}
      action={moveLeadAction}
      hidden={{ commitmentId: upkeep.row.id }}
      groups={[
        {
          columns: 2,
          fields: [
            {
              kind: 'select',
              name: 'participantId',
              label: t('lead.to'),
              options,
              placeholder: field('choose'),
              required: true,
            },
            {
              kind: 'select',
              name: 'firstQuarter',
              label: t('lead.from'),
              hint: t('lead.fromHint'),
              options: quarterOptions(upkeep.quarters.ahead, locale),
              initial: upkeep.quarters.ahead[0] ?? '',
              required: true,
            },
          ],
        },
        { fields: await decisionFields() },
      ]}
      submit={t('lead.submit')}
      {...(await libraryFormWords())}
      here={`/province/projects/${upkeep.row.slug}`}
      idPrefix="lead-"
    />
  );
}
