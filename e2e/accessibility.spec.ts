// Every page in both languages and both themes: no violation of WCAG 2.2 AA that axe can find, no sideways scrolling on a phone, no word
// left untranslated. Looks only: nothing is changed.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { invitePerson } from '#reporting/people.ts';
import { earlierReceipt } from './evidence-state.ts';
import { expect, test } from './fixtures.ts';
import { ReportFormPage } from './pages/report-form-page.ts';
import { actorNamed, newLoginName } from './people-state.ts';
import { administrators, approver, cityCodes, province, reporter } from './personas.ts';
import { importRun, milestoneOf, shareOf } from './plans-state.ts';
import { correctionOf, openReport } from './reports-state.ts';
import { returnRun } from './workbook-state.ts';

// What is wrong is in the messages; a trace of a hundred pages would cost more than looking at them.
test.use({ trace: 'off' });
test.describe.configure({ mode: 'parallel' });

type Locale = 'zh-CN' | 'en';
type Stop = { as: string | null; address: string; first?: (page: Page) => Promise<void> };

/** The pages by who looks at them; what is folded away is unfolded, and one form is refused. */
async function stops(): Promise<Stop[]> {
  const due = await openReport('hangzhou', 'hangzhou-bay-seawalls');
  const deliverable = await openReport('hangzhou', 'song-culture-programme');
  const indicator = await openReport('hangzhou', 'indicator-hangzhou-pct-applications');
  const submitted = await openReport('ningbo', 'ningbo-linked-innovation-area');
  const endorsed = await openReport('wenzhou', 'longquan-lishui-wenzhou-expressway');
  const accepted = await openReport('wenzhou', 'wenzhou-yiwu-expressway');
  const { personId } = await actorNamed(reporter('wenzhou'));
  const share = await shareOf('grand-canal-national-culture-park', cityCodes.hangzhou);
  const milestone = await milestoneOf('grand-canal-national-culture-park');
  const run = await importRun();
  const correction = await correctionOf('hangzhou');
  const filled = await returnRun();
  const invited = { loginName: newLoginName('invited'), name: '新同事' };
  const { secret } = await invitePerson(await actorNamed(administrators.system), invited);
  const receipt = await earlierReceipt(accepted.id);
  const unfold = async (page: Page) => {
    await page.locator('main details').evaluateAll((all) => {
      for (const folded of all) folded.setAttribute('open', '');
    });
  };
  const refuse = async (page: Page) => {
    const form = new ReportFormPage(page);
    await form.fill({ investmentAnswer: 'amount', investment: '9,999,999', difficultiesAnswer: 'some' });
    await form.changed();
    await form.submitButton.click();
    await expect(form.problems).toBeFocused();
  };
  return [
    { as: null, address: '/sign-in' },
    { as: null, address: '/sign-in?ended=1' },
    { as: null, address: `/invitation/${secret}` },
    { as: null, address: '/invitation/nothing' },
    { as: null, address: '/set-up/nothing' },
    { as: reporter('hangzhou'), address: '/' },
    { as: reporter('hangzhou'), address: `/city/returns/${due.quarter}`, first: unfold },
    { as: reporter('hangzhou'), address: `/city/returns/${due.quarter}/bulk?do=submit` },
    { as: approver('hangzhou'), address: `/city/returns/${due.quarter}/print` },
    { as: reporter('hangzhou'), address: `/city/reports/${due.id}` },
    { as: reporter('hangzhou'), address: `/city/reports/${due.id}`, first: refuse },
    { as: reporter('hangzhou'), address: `/city/reports/${deliverable.id}` },
    { as: reporter('hangzhou'), address: `/city/reports/${indicator.id}` },
    { as: reporter('hangzhou'), address: `/city/returns/${filled.quarter}/workbook/${filled.runId}`, first: unfold },
    { as: reporter('hangzhou'), address: '/city/countersigns' },
    { as: approver('hangzhou'), address: '/city/staff', first: unfold },
    { as: reporter('hangzhou'), address: '/dashboard' },
    { as: reporter('hangzhou'), address: '/account' },
    { as: reporter('hangzhou'), address: '/notices' },
    { as: administrators.audit, address: '/notices' },
    { as: approver('ningbo'), address: '/' },
    { as: approver('ningbo'), address: `/city/reports/${submitted.id}`, first: unfold },
    { as: reporter('wenzhou'), address: `/city/reports/${accepted.id}` },
    { as: reporter('wenzhou'), address: `/receipts/${receipt}` },
    { as: reporter('wenzhou'), address: '/nowhere' },
    { as: province.reviewer, address: '/province/reviews' },
    { as: province.reviewer, address: '/province/reviews/bulk' },
    { as: province.publisher, address: '/province/reviews/assignments' },
    { as: province.reviewer, address: '/province/reviews?filter=all&city=330300' },
    { as: province.reviewer, address: `/province/reviews/${endorsed.id}`, first: unfold },
    { as: province.publisher, address: '/province/quarters', first: unfold },
    { as: province.publisher, address: `/province/quarters/${due.quarter}`, first: unfold },
    { as: province.publisher, address: `/province/quarters/${due.quarter}?city=330100`, first: unfold },
    { as: province.publisher, address: '/province/settings' },
    { as: province.publisher, address: '/province/settings/calendar', first: unfold },
    { as: province.publisher, address: '/province/settings/calendar?year=2029' },
    { as: province.publisher, address: '/province/settings/thresholds', first: unfold },
    { as: province.publisher, address: '/province/settings/waivers?city=330100', first: unfold },
    { as: province.publisher, address: '/province/settings/exemptions' },
    { as: reporter('hangzhou'), address: '/corrections?which=all' },
    { as: approver('hangzhou'), address: `/corrections/${correction}`, first: unfold },
    { as: reporter('wenzhou'), address: `/corrections/new?report=${accepted.id}` },
    { as: province.viewer, address: '/dashboard?basis=provisional' },
    { as: province.viewer, address: '/dashboard?city=330300' },
    { as: province.viewer, address: '/lineage' },
    { as: province.viewer, address: '/lineage?city=330500', first: unfold },
    { as: province.viewer, address: '/plans' },
    { as: province.viewer, address: '/plans/metro-areas-2020?open=all' },
    { as: province.viewer, address: '/plans/hangzhou-ningbo-twin-cities' },
    { as: province.viewer, address: '/indicators' },
    { as: province.viewer, address: '/indicators/wenzhou-economic-output' },
    { as: province.viewer, address: '/sources' },
    { as: province.viewer, address: '/sources/000' },
    { as: province.viewer, address: '/search?q=湾' },
    { as: province.viewer, address: '/flagships' },
    { as: province.viewer, address: '/flagships/joint-carbon-peaking' },
    { as: province.viewer, address: '/zones' },
    { as: province.viewer, address: '/zones/zone-hangzhou-jiaxing' },
    { as: province.viewer, address: '/cities' },
    { as: province.viewer, address: '/cities/330300' },
    { as: province.viewer, address: '/projects' },
    { as: province.viewer, address: '/projects/grand-canal-national-culture-park' },
    { as: province.viewer, address: '/functional-zones' },
    { as: province.viewer, address: '/functional-zones/platform-ai-pilot-zone' },
    { as: province.viewer, address: '/guide' },
    { as: province.publisher, address: '/province/plans' },
    { as: province.publisher, address: '/province/plans/new' },
    { as: province.publisher, address: '/province/plans/hangzhou-ningbo-twin-cities' },
    { as: province.publisher, address: '/province/plans/hangzhou-ningbo-twin-cities/items/new' },
    { as: province.publisher, address: '/province/plans/hangzhou-ningbo-twin-cities/items/joint-carbon-peaking' },
    { as: province.publisher, address: '/province/plans/hangzhou-ningbo-twin-cities/indicators/new' },
    { as: province.publisher, address: '/province/plans/hangzhou-ningbo-twin-cities/lists/twin-cities-flagships-list' },
    { as: province.publisher, address: '/province/indicators/wenzhou-economic-output' },
    { as: province.publisher, address: '/province/functional-zones/new' },
    { as: province.publisher, address: '/province/projects' },
    { as: province.publisher, address: '/province/projects/new' },
    { as: province.publisher, address: '/province/imports', first: unfold },
    { as: province.publisher, address: '/province/projects/grand-canal-national-culture-park', first: unfold },
    { as: province.publisher, address: '/province/projects/grand-canal-national-culture-park/edit', first: unfold },
    { as: province.publisher, address: '/province/projects/grand-canal-national-culture-park/items' },
    { as: province.publisher, address: '/province/projects/grand-canal-national-culture-park/units' },
    {
      as: province.publisher,
      address: `/province/projects/grand-canal-national-culture-park/shares/${share}`,
      first: unfold,
    },
    { as: province.publisher, address: `/province/projects/grand-canal-national-culture-park/milestones/${milestone}` },
    { as: province.publisher, address: `/province/imports/${run}` },
    { as: administrators.system, address: '/admin/organisations' },
    { as: administrators.system, address: '/admin/people' },
    { as: administrators.system, address: `/admin/people/${personId}`, first: unfold },
    { as: administrators.security, address: '/admin/roles' },
    { as: administrators.security, address: `/admin/roles/${personId}`, first: unfold },
    { as: administrators.audit, address: '/admin/events' },
    { as: administrators.audit, address: '/admin/events?chain=denials', first: unfold },
  ];
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that see colours: of all that axe looks at, the theme changes nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // No page of ours has frames, so the results need not be gathered from them in a page of their own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (theme === 'light' ? axe.withTags(wcag) : axe.withRules(colourRules)).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${theme} ${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

/** 'dashboard.lead.amounts' or the like, standing where words should. */
const messageKey =
  /\b(access|admin|city|dashboard|findings|guide|home|imports|library|plans|problems|profiles|report|review|search|settings|shell|staff|status|upkeep)\.[a-z]\w*\b/;

/** The product's own words in English pages; names of people, places and plans are not among them. */
const chrome = 'nav a, main button, main h2, thead th, label, legend, summary, footer li, dt';

async function chineseIn(page: Page): Promise<string[]> {
  const texts = await page
    .locator(chrome)
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) => element.closest('[lang="zh-CN"]') === null && element.querySelector('[lang="zh-CN"]') === null,
        )
        .map((element) => element.textContent ?? ''),
    );
  return texts.filter((text) => /\p{Script=Han}/u.test(text));
}

async function look(page: Page, { address, first }: Stop, locale: Locale): Promise<void> {
  const where = `${address} ${locale}`;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await first?.(page);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', locale);
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect.soft(await violations(page, 'light'), where).toEqual([]);
  // The theme is this one attribute; show-languages.spec.ts sees to it that the choice sets it.
  await root.evaluate((element) => element.setAttribute('data-theme', 'dark'));
  expect.soft(await violations(page, 'dark'), where).toEqual([]);
  expect.soft(await page.title(), where).toMatch(/\S/);
  expect.soft(await page.locator('body').innerText(), where).not.toMatch(messageKey);
  if (locale === 'en') expect.soft(await chineseIn(page), where).toEqual([]);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(beyond, `${where} at ${width} px reaches beyond the window`).toBeLessThanOrEqual(0);
  }
}

/** Who looks in which of the tests, so that workers share the pages. */
const groups = {
  'at sign-in and in the cities': (who: string | null) => who === null || /-(reporter|approver)$/.test(who),
  'of reviewers and leaders': (who: string | null) => who === province.reviewer || who === province.viewer,
  'of the publisher': (who: string | null) => who === province.publisher,
  'of the administrators': (who: string | null) => (Object.values(administrators) as (string | null)[]).includes(who),
};

test('Every page belongs to one of the groups that are looked at', async () => {
  const homeless = (await stops()).filter(({ as }) => Object.values(groups).filter((has) => has(as)).length !== 1);
  expect(homeless).toEqual([]);
});

for (const locale of ['zh-CN', 'en'] as const) {
  for (const [group, has] of Object.entries(groups)) {
    const language = locale === 'en' ? 'English' : 'Chinese';
    test(`Every page ${group} in ${language} can be used by everybody, light and dark, and fits a phone`, async ({
      visit,
      signInAs,
    }) => {
      test.setTimeout(240_000);
      let page = await visit({ locale });
      let last: string | null = null;
      for (const stop of (await stops()).filter(({ as }) => has(as))) {
        if (stop.as !== null && stop.as !== last) page = await signInAs(stop.as, { locale });
        last = stop.as;
        await look(page, stop, locale);
      }
    });
  }
}
