// Who gets to see what: every page and file × every kind of person, one table. What is not yours is not there, and the attempt is on record.
import { globSync } from 'node:fs';
import type { APIResponse, Page } from '@playwright/test';
import { earlierReceipt, handInScan } from './evidence-state.ts';
import { expect, test } from './fixtures.ts';
import { noticeOf } from './notices-state.ts';
import { hiddenFields } from './pages/hidden-fields.ts';
import { typeNameAndPassword } from './pages/sign-in-page.ts';
import { actorNamed } from './people-state.ts';
import { administrators, approver, type CityName, cityCodes, password, province, reporter } from './personas.ts';
import { importRun, milestoneOf, shareOf } from './plans-state.ts';
import { bring, correctionOf, openReport, statusOf } from './reports-state.ts';
import { returnRun } from './workbook-state.ts';

test.describe.configure({ mode: 'parallel' });

/** Of Hangzhou or of another city, since the report that is asked for is Hangzhou's. */
type Kind = 'own city' | 'other city' | 'reviewer' | 'publisher' | 'viewer' | 'system' | 'security' | 'audit';

const others = (Object.keys(cityCodes) as CityName[]).filter((city) => city !== 'hangzhou');
const peopleOf: Record<Kind, readonly string[]> = {
  'own city': [reporter('hangzhou'), approver('hangzhou')],
  'other city': others.flatMap((city) => [reporter(city), approver(city)]),
  reviewer: [province.reviewer],
  publisher: [province.publisher],
  viewer: [province.viewer],
  system: [administrators.system],
  security: [administrators.security],
  audit: [administrators.audit],
};
const kinds = Object.keys(peopleOf) as Kind[];
const cities: readonly Kind[] = ['own city', 'other city'];
const readers: readonly Kind[] = [...cities, 'reviewer', 'publisher', 'viewer'];
const ofHangzhou: readonly Kind[] = ['own city', 'reviewer', 'publisher', 'viewer'];

type Place = {
  report: string;
  quarter: string;
  person: string;
  share: string;
  milestone: string;
  importRun: string;
  returnRun: string;
  correction: string;
  /** Of Hangzhou, and not of a joint commitment. */
  file: string;
  receipt: string;
  /** Of Hangzhou's reporter. */
  notice: string;
};
/** `shown` to these kinds and not found for the others; `open` also to whoever is not signed in; `asked` other than by reading: handlers that take forms or drafts only. */
type Row = {
  route: string;
  address: (place: Place) => string;
  shown: readonly Kind[];
  open?: boolean;
  asked?: 'form' | 'draft';
  /** Of these kinds only people with such a name. */
  only?: RegExp;
};

const at = (address: string) => () => address;
const table: readonly Row[] = [
  { route: '/', address: at('/'), shown: kinds },
  { route: '/account', address: at('/account'), shown: kinds },
  { route: '/notices', address: at('/notices'), shown: kinds },
  {
    route: '/notices/[noticeId]',
    address: ({ notice }) => `/notices/${notice}`,
    shown: ['own city'],
    only: /reporter$/,
  },
  { route: '/city/countersigns', address: at('/city/countersigns'), shown: cities },
  { route: '/city/staff', address: at('/city/staff'), shown: cities },
  { route: '/city/returns', address: at('/city/returns'), shown: cities },
  { route: '/city/returns/[quarter]', address: ({ quarter }) => `/city/returns/${quarter}`, shown: cities },
  {
    route: '/city/returns/[quarter]/bulk',
    address: ({ quarter }) => `/city/returns/${quarter}/bulk?do=submit`,
    shown: cities,
  },
  { route: '/city/returns/[quarter]/print', address: ({ quarter }) => `/city/returns/${quarter}/print`, shown: cities },
  {
    route: '/city/returns/[quarter]/workbook',
    address: ({ quarter }) => `/city/returns/${quarter}/workbook`,
    shown: cities,
    only: /reporter$/,
  },
  {
    route: '/city/returns/[quarter]/workbook/[runId]',
    address: ({ quarter, returnRun }) => `/city/returns/${quarter}/workbook/${returnRun}`,
    shown: ['own city'],
    only: /reporter$/,
  },
  {
    route: '/city/returns/[quarter]/workbook/[runId]/copy',
    address: ({ quarter, returnRun }) => `/city/returns/${quarter}/workbook/${returnRun}/copy`,
    shown: ['own city'],
    only: /reporter$/,
  },
  {
    route: '/city/returns/[quarter]/workbook/upload',
    address: ({ quarter }) => `/city/returns/${quarter}/workbook/upload`,
    shown: cities,
    only: /reporter$/,
    asked: 'form',
  },
  { route: '/city/reports/[reportId]', address: ({ report }) => `/city/reports/${report}`, shown: ofHangzhou },
  {
    route: '/city/reports/[reportId]/draft',
    address: ({ report }) => `/city/reports/${report}/draft`,
    shown: ['own city'],
    only: /reporter/,
    asked: 'draft',
  },
  { route: '/province/reviews', address: at('/province/reviews'), shown: ['reviewer', 'publisher'] },
  { route: '/province/reviews/bulk', address: at('/province/reviews/bulk'), shown: ['reviewer'] },
  {
    route: '/province/reviews/assignments',
    address: at('/province/reviews/assignments'),
    shown: ['reviewer', 'publisher'],
  },
  { route: '/province/reviews/[reportId]', address: ({ report }) => `/province/reviews/${report}`, shown: ofHangzhou },
  { route: '/province/quarters', address: at('/province/quarters'), shown: ['publisher'] },
  {
    route: '/province/quarters/[quarter]',
    address: ({ quarter }) => `/province/quarters/${quarter}`,
    shown: ['reviewer', 'publisher'],
  },
  { route: '/province/settings', address: at('/province/settings'), shown: ['publisher'] },
  { route: '/province/settings/calendar', address: at('/province/settings/calendar'), shown: ['publisher'] },
  { route: '/province/settings/thresholds', address: at('/province/settings/thresholds'), shown: ['publisher'] },
  { route: '/province/settings/waivers', address: at('/province/settings/waivers'), shown: ['publisher'] },
  { route: '/province/settings/exemptions', address: at('/province/settings/exemptions'), shown: ['publisher'] },
  { route: '/corrections', address: at('/corrections'), shown: [...cities, 'reviewer', 'publisher'] },
  {
    route: '/corrections/[correctionId]',
    address: ({ correction }) => `/corrections/${correction}`,
    shown: ['own city', 'reviewer', 'publisher'],
  },
  {
    route: '/corrections/new',
    address: ({ report }) => `/corrections/new?report=${report}`,
    shown: ['own city', 'reviewer', 'publisher'],
  },
  { route: '/dashboard', address: at('/dashboard'), shown: readers },
  { route: '/dashboard', address: at('/dashboard?basis=provisional&city=330100'), shown: ofHangzhou },
  { route: '/dashboard/export', address: at('/dashboard/export?format=csv'), shown: readers },
  { route: '/dashboard/export', address: at('/dashboard/export?format=xlsx'), shown: readers },
  { route: '/lineage', address: at('/lineage'), shown: readers },
  { route: '/lineage', address: at('/lineage?city=330100'), shown: ofHangzhou },
  { route: '/lineage/export', address: at('/lineage/export'), shown: readers },
  { route: '/lineage/export', address: at('/lineage/export?city=330100'), shown: ofHangzhou },
  { route: '/plans', address: at('/plans'), shown: readers },
  { route: '/plans/[slug]', address: at('/plans/hangzhou-ningbo-twin-cities'), shown: readers },
  {
    route: '/plans/[slug]/export',
    address: at('/plans/hangzhou-ningbo-twin-cities/export'),
    shown: readers,
  },
  { route: '/flagships', address: at('/flagships'), shown: readers },
  { route: '/flagships/[slug]', address: at('/flagships/joint-carbon-peaking'), shown: readers },
  { route: '/zones', address: at('/zones'), shown: readers },
  { route: '/zones/[slug]', address: at('/zones/zone-hangzhou-jiaxing'), shown: readers },
  { route: '/cities', address: at('/cities'), shown: readers },
  { route: '/cities/[code]', address: at('/cities/330100'), shown: readers },
  { route: '/projects', address: at('/projects'), shown: readers },
  { route: '/projects/[slug]', address: at('/projects/grand-canal-national-culture-park'), shown: readers },
  { route: '/functional-zones', address: at('/functional-zones'), shown: readers },
  { route: '/functional-zones/[slug]', address: at('/functional-zones/platform-ai-pilot-zone'), shown: readers },
  { route: '/indicators', address: at('/indicators'), shown: readers },
  { route: '/indicators/[slug]', address: at('/indicators/wenzhou-economic-output'), shown: readers },
  { route: '/sources', address: at('/sources'), shown: readers },
  { route: '/sources/[id]', address: at('/sources/001'), shown: readers },
  { route: '/search', address: at('/search?q=湾'), shown: readers },
  { route: '/guide', address: at('/guide'), shown: kinds },
  { route: '/province/plans', address: at('/province/plans'), shown: ['publisher'] },
  { route: '/province/plans/new', address: at('/province/plans/new'), shown: ['publisher'] },
  { route: '/province/plans/[slug]', address: at('/province/plans/hangzhou-ningbo-twin-cities'), shown: ['publisher'] },
  {
    route: '/province/plans/[slug]/items/new',
    address: at('/province/plans/hangzhou-ningbo-twin-cities/items/new'),
    shown: ['publisher'],
  },
  {
    route: '/province/plans/[slug]/items/[item]',
    address: at('/province/plans/hangzhou-ningbo-twin-cities/items/joint-carbon-peaking'),
    shown: ['publisher'],
  },
  {
    route: '/province/plans/[slug]/indicators/new',
    address: at('/province/plans/hangzhou-ningbo-twin-cities/indicators/new'),
    shown: ['publisher'],
  },
  {
    route: '/province/plans/[slug]/lists/new',
    address: at('/province/plans/hangzhou-ningbo-twin-cities/lists/new'),
    shown: ['publisher'],
  },
  {
    route: '/province/plans/[slug]/lists/[list]',
    address: at('/province/plans/hangzhou-ningbo-twin-cities/lists/twin-cities-flagships-list'),
    shown: ['publisher'],
  },
  {
    route: '/province/indicators/[slug]',
    address: at('/province/indicators/wenzhou-economic-output'),
    shown: ['publisher'],
  },
  { route: '/province/functional-zones/new', address: at('/province/functional-zones/new'), shown: ['publisher'] },
  {
    route: '/province/functional-zones/[slug]',
    address: at('/province/functional-zones/platform-ai-pilot-zone'),
    shown: ['publisher'],
  },
  { route: '/province/projects', address: at('/province/projects'), shown: ['publisher'] },
  { route: '/province/projects/new', address: at('/province/projects/new'), shown: ['publisher'] },
  {
    route: '/province/projects/[slug]',
    address: at('/province/projects/grand-canal-national-culture-park'),
    shown: ['publisher'],
  },
  {
    route: '/province/projects/[slug]/edit',
    address: at('/province/projects/grand-canal-national-culture-park/edit'),
    shown: ['publisher'],
  },
  {
    route: '/province/projects/[slug]/items',
    address: at('/province/projects/grand-canal-national-culture-park/items'),
    shown: ['publisher'],
  },
  {
    route: '/province/projects/[slug]/units',
    address: at('/province/projects/grand-canal-national-culture-park/units'),
    shown: ['publisher'],
  },
  {
    route: '/province/projects/[slug]/shares/[participantId]',
    address: ({ share }) => `/province/projects/${canal}/shares/${share}`,
    shown: ['publisher'],
  },
  {
    route: '/province/projects/[slug]/milestones/[milestoneId]',
    address: ({ milestone }) => `/province/projects/${canal}/milestones/${milestone}`,
    shown: ['publisher'],
  },
  { route: '/province/imports', address: at('/province/imports'), shown: ['publisher'] },
  { route: '/province/imports/template', address: at('/province/imports/template'), shown: ['publisher'] },
  { route: '/province/imports/export', address: at('/province/imports/export'), shown: ['publisher'] },
  {
    route: '/province/imports/[runId]',
    address: ({ importRun }) => `/province/imports/${importRun}`,
    shown: ['publisher'],
  },
  {
    route: '/province/imports/[runId]/copy',
    address: ({ importRun }) => `/province/imports/${importRun}/copy`,
    shown: ['publisher'],
  },
  {
    route: '/uploads/evidence/[reportId]',
    address: ({ report }) => `/uploads/evidence/${report}`,
    shown: ['own city'],
    only: /reporter$/,
    asked: 'form',
  },
  {
    route: '/uploads/return-scan/[quarter]',
    address: ({ quarter }) => `/uploads/return-scan/${quarter}`,
    shown: cities,
    asked: 'form',
  },
  { route: '/files/[fileId]', address: ({ file }) => `/files/${file}`, shown: ofHangzhou },
  { route: '/receipts/[snapshotId]', address: ({ receipt }) => `/receipts/${receipt}`, shown: ofHangzhou },
  { route: '/province/imports/upload', address: at('/province/imports/upload'), shown: ['publisher'], asked: 'form' },
  { route: '/admin/organisations', address: at('/admin/organisations'), shown: ['system'] },
  { route: '/admin/people', address: at('/admin/people'), shown: ['system'] },
  { route: '/admin/people/[personId]', address: ({ person }) => `/admin/people/${person}`, shown: ['system'] },
  { route: '/admin/roles', address: at('/admin/roles'), shown: ['security'] },
  { route: '/admin/roles/[personId]', address: ({ person }) => `/admin/roles/${person}`, shown: ['security'] },
  { route: '/admin/events', address: at('/admin/events'), shown: ['audit'] },
  { route: '/sign-in', address: at('/sign-in'), shown: kinds, open: true },
  { route: '/invitation/[secret]', address: at('/invitation/nothing'), shown: kinds, open: true },
  { route: '/set-up/[secret]', address: at('/set-up/nothing'), shown: kinds, open: true },
  { route: '/health', address: at('/health'), shown: kinds, open: true },
];

const canal = 'grand-canal-national-culture-park';
let known: Promise<Place> | undefined;

/** Made once for all the tests of a worker. */
function placeOf(): Promise<Place> {
  known ??= (async () => {
    const { id, quarter } = await openReport('hangzhou', 'qianjiang-new-city-and-century-city');
    return {
      report: id,
      quarter,
      person: (await actorNamed(approver('quzhou'))).personId,
      share: await shareOf(canal, cityCodes.hangzhou),
      milestone: await milestoneOf(canal),
      importRun: await importRun(),
      returnRun: (await returnRun()).runId,
      correction: await correctionOf('hangzhou'),
      file: await handInScan('hangzhou', quarter),
      receipt: await earlierReceipt(id),
      notice: await noticeOf(reporter('hangzhou')),
    };
  })();
  return known;
}

/** A form posted with nothing in it comes back with what is missing; a draft of a version that never was, with what stands. */
function ask(page: Page, address: string, asked?: Row['asked']): Promise<APIResponse> {
  const { request } = page.context();
  if (!asked) return request.get(address);
  const headers = { Accept: 'text/html', Origin: test.info().project.use.baseURL ?? '' };
  if (asked === 'form') return request.post(address, { multipart: { none: '' }, headers });
  return request.put(address, { data: { version: 99_999, session: crypto.randomUUID(), form: {} }, headers });
}

function verdict(response: APIResponse): string {
  if (response.status() === 409) return 'shown';
  if (response.status() !== 200) return response.status() === 404 ? 'not found' : `status ${response.status()}`;
  return new URL(response.url()).pathname === '/sign-in' ? 'to sign-in' : 'shown';
}

test('The table names every page and every handler there is', () => {
  const routes = globSync('app/**/{page.tsx,route.ts}').map((file) => {
    const folders = file.replaceAll('\\', '/').split('/').slice(1, -1);
    return `/${folders.join('/')}`;
  });
  expect([...new Set(table.map((row) => row.route))].toSorted()).toEqual(routes.toSorted());
});

for (const kind of kinds) {
  for (const person of peopleOf[kind]) {
    test(`${person} sees of every page and file what “${kind}” may see`, async ({ signInAs }) => {
      const place = await placeOf();
      const page = await signInAs(person);
      for (const { address, shown, asked, only } of table) {
        const response = await ask(page, address(place), asked);
        const isShown = shown.includes(kind) && (only?.test(person) ?? true);
        expect.soft(verdict(response), address(place)).toBe(isShown ? 'shown' : 'not found');
      }
    });
  }
}

test('Whoever is not signed in sees sign-in, whatever the address', async ({ visit }) => {
  const page = await visit();
  const place = await placeOf();
  for (const { route, address, open, asked } of table) {
    const response = await ask(page, address(place), asked);
    const expected = open && route !== '/sign-in' ? 'shown' : 'to sign-in';
    expect.soft(verdict(response), address(place)).toBe(expected);
  }
});

test('An address with bytes that are no text is refused, not answered with a failure', async ({
  signInAs,
  baseURL,
}) => {
  const page = await signInAs(province.publisher);
  for (const address of [
    '/plans/%FF',
    '/projects/%ED%A0%80',
    '/search?q=a%00b',
    '/plans/a%00b/export',
    '/projects?city=%00',
  ]) {
    const response = await page.context().request.get(`${baseURL}${address}`);
    expect.soft(response.status(), address).toBe(400);
  }
});

const refusals = (page: Page) => page.getByRole('row').filter({ hasText: /access_denied|action_denied/ });

test('A Ningbo reporter who opens a Hangzhou report by address, export or lineage gets “not found”, and the audit administrator sees the denial', async ({
  signInAs,
}) => {
  const report = await openReport('hangzhou', 'xiaoshan-airport');
  const outsider = await signInAs(reporter('ningbo'));
  for (const address of [`/city/reports/${report.id}`, `/province/reviews/${report.id}`, '/lineage?city=330100']) {
    await outsider.goto(address);
    await expect(outsider.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
    await expect(outsider.getByText(report.name)).toHaveCount(0);
  }
  const file = await outsider.context().request.get(`/lineage/export?quarter=${report.quarter}&city=330100`);
  expect(file.status()).toBe(404);
  expect(await file.text()).not.toContain(report.name);

  // A participant of a joint commitment reads what its partner endorsed: the page opens, with nothing to decide.
  const joint = await openReport('hangzhou', canal);
  await outsider.goto(`/city/reports/${joint.id}`);
  await expect(outsider.getByRole('heading', { level: 1 })).toContainText(joint.name);
  await expect(outsider.getByRole('main').getByRole('button', { name: /保存|提交|审签|退回/ })).toHaveCount(0);

  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?chain=denials&words=${report.id}`);
  await expect(refusals(audit).first()).toContainText('宁波填报员');
  await expect(refusals(audit)).toHaveCount(2);
  await audit.goto('/admin/events?chain=denials&words=330100');
  await expect(refusals(audit).filter({ hasText: '宁波填报员' }).first()).toBeVisible();
});

test('Posting the form of another city’s report by hand changes nothing and is on record', async ({
  signInAs,
  baseURL,
}) => {
  const report = await openReport('hangzhou', 'hangzhou-ring-road-western-double-line');
  const address = `/city/reports/${report.id}`;
  const insider = await signInAs(reporter('hangzhou'), { javaScriptEnabled: false });
  await insider.goto(address);
  const multipart = {
    ...(await hiddenFields(insider.locator('form:has(button[value="submit"])'))),
    physicalProgress: '外人代填',
    intent: 'save',
  };
  const outsider = await signInAs(reporter('ningbo'));
  const origin = { origin: baseURL ?? '' };
  const before = await statusOf(report);
  const refused = await outsider.context().request.post(address, { multipart, headers: origin });
  expect(await refused.text()).not.toContain(report.name);
  expect(await statusOf(report)).toEqual(before);

  // The very same from another site with the right person's cookie, and then as it should be: the form itself was sound.
  const foreign = { origin: 'https://elsewhere.example' };
  await insider.context().request.post(address, { multipart, headers: foreign });
  expect(await statusOf(report)).toEqual(before);
  await insider.context().request.post(address, { multipart, headers: origin });
  expect(await statusOf(report)).toEqual({ status: 'draft', version: before.version + 1 });

  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?chain=denials&words=${report.id}`);
  await expect(refusals(audit).filter({ hasText: '宁波填报员' }).first()).toBeVisible();
});

test('A reporter who posts the approver’s endorsement by hand endorses nothing, and it is on record', async ({
  signInAs,
  baseURL,
}) => {
  const report = await openReport('hangzhou', 'hangzhou-free-trade-area');
  await bring(report, 'submitted');
  const address = `/city/reports/${report.id}`;
  const approving = await signInAs(approver('hangzhou'), { javaScriptEnabled: false });
  await approving.goto(address);
  const fields = await hiddenFields(approving.locator('form:has([name="certification"])'));
  const multipart = { ...fields, certification: '同意上报。' };
  const headers = { origin: baseURL ?? '' };
  const before = await statusOf(report);
  for (const person of [reporter('hangzhou'), approver('huzhou'), province.reviewer]) {
    const page = await signInAs(person);
    await page.context().request.post(address, { multipart, headers });
    expect(await statusOf(report)).toEqual(before);
  }
  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?chain=denials&words=${report.id}`);
  for (const name of ['杭州填报员', '湖州审核人', '省级审核员']) {
    await expect(refusals(audit).filter({ hasText: name }).first()).toBeVisible();
  }
});

test('Pages and files behind sign-in say how a browser must treat them', async ({ signInAs }) => {
  const page = await signInAs(province.publisher);
  const nonces = new Set<string>();
  const addresses = ['/', '/dashboard', '/lineage', '/province/reviews', '/province/quarters', '/account', '/nowhere'];
  for (const address of addresses) {
    const response = await page.context().request.get(address);
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce, address).not.toBe('');
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-powered-by']).toBeUndefined();
    for (const [, attributes] of (await response.text()).matchAll(/<script([^>]*)>/g)) {
      expect(attributes, `every script of ${address} carries the nonce`).toContain(`nonce="${nonce}"`);
    }
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(addresses.length);
  const file = await page.context().request.get('/dashboard/export?format=csv');
  expect(file.headers()['cache-control']).toContain('no-store');
  expect(file.headers()['x-content-type-options']).toBe('nosniff');
  expect(file.headers()['content-disposition']).toContain('attachment');
});

test('No cookie can be read by a script or travels along from another site', async ({ visit }) => {
  const page = await visit();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await typeNameAndPassword(page, reporter('taizhou'), password);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('等您填报');
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name)).toContain('jibao.session');
  for (const cookie of cookies) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).toBe('Lax');
    expect(cookie.path, cookie.name).toBe('/');
  }
  expect(await page.evaluate(() => document.cookie)).toBe('');
});
