// 豁免: which city is freed of which rule, until when and why; granting one and ending it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatQuarter } from '#format/quarter.ts';
import { listWaivers, type WaiversView } from '#reporting/waivers.ts';
import type { Locale } from '#rules/preferences.ts';
import { nextQuarter, type QuarterId } from '#rules/quarter.ts';
import { longestWaiverQuarters, waivableRules } from '#rules/waiver.ts';
import { SettingsNavigation } from '../settings-navigation.tsx';
import { GrantWaiverForm } from './waiver-forms.tsx';
import { WaiversCard } from './waivers-card.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.nav'))('waivers') };
}

export default async function WaiversPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const asked = await searchParams;
  const city = singleParam(asked, 'city');
  const view = await forPage(actor, () => listWaivers(actor, city));
  const done = singleParam(asked, 'done');
  const t = await getTranslations('settings.waivers');
  return (
    <Page>
      <PageHeader
        line={<SettingsNavigation current="waivers" />}
        title={t('headline', { count: view.waivers.filter(({ state }) => state === 'current').length })}
        lead={t('lead')}
      />
      {(done === 'granted' || done === 'ended') && (
        <Notice tone="success" role="status" className="mb-5" title={t(done === 'granted' ? 'done' : 'ended')} />
      )}
      <Columns aside={<GrantCard view={view} city={city} />}>
        <WaiversCard waivers={view.waivers} />
      </Columns>
    </Page>
  );
}

async function GrantCard({ view, city }: { view: WaiversView; city: string | null }) {
  const t = await getTranslations('settings.waivers.grant');
  const rule = await getTranslations('guide.rule');
  const locale = (await getLocale()) as Locale;
  const english = locale === 'en';
  const chosen = view.cities.find(({ code }) => code === city);
  const quarters = quartersFrom(view.now, longestWaiverQuarters);
  return (
    <Card id="grant" title={t('title')} say={t('say')}>
      <Pick
        label={t('pickCity')}
        className="mb-4"
        items={view.cities.map(({ code, name, nameEn }) => ({
          label: english ? nameEn : name,
          href: `/province/settings/waivers?city=${code}#grant`,
          current: code === chosen?.code,
        }))}
      />
      {chosen ? (
        <GrantWaiverForm
          key={`${chosen.code} ${view.waivers.length}`}
          cityCode={chosen.code}
          rules={waivableRules.map(({ code }) => ({
            value: code,
            label: t('ruleOption', { code, words: rule(code as 'W202', { tolerance: '…' }) }),
          }))}
          commitments={view.commitments.map(({ id, name, nameEn }) => ({
            value: id,
            label: english ? nameEn || name : name,
          }))}
          quarters={quarters.map((id) => ({ value: id, label: formatQuarter(id, locale) }))}
          outcome={await outcomeWords()}
          words={{
            rule: t('rule'),
            ruleHint: t('ruleHint'),
            choose: t('choose'),
            commitment: t('commitment'),
            all: t('all'),
            fromQuarter: t('fromQuarter'),
            untilQuarter: t('untilQuarter'),
            untilHint: t('untilHint', { max: longestWaiverQuarters }),
            reason: t('reason'),
            reasonHint: t('reasonHint'),
            submit: t('submit'),
            pending: (await getTranslations('settings'))('pending'),
          }}
        />
      ) : (
        <p className="text-soft">{t('chooseCity')}</p>
      )}
    </Card>
  );
}

function quartersFrom(first: QuarterId, count: number): QuarterId[] {
  const quarters = [first];
  while (quarters.length < count) quarters.push(nextQuarter(quarters.at(-1) ?? first));
  return quarters;
}
