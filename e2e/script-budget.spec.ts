// What a page asks a browser to load in scripts, above what every Next page loads. Old machines on slow lines are among the users.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { province, reporter } from './personas.ts';

const kibibyte = 1024;
const distDir = process.env.JIBAO_DIST_DIR ?? '.next';

const compressed = (body: Buffer) => gzipSync(body).length;

/** Next's own scripts, which a page without any code of ours loads too. */
function ownOfNext(): number {
  const manifest = JSON.parse(readFileSync(path.join(distDir, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[];
  };
  return manifest.rootMainFiles.reduce((sum, file) => sum + compressed(readFileSync(path.join(distDir, file))), 0);
}

const pages = [
  { name: 'the dashboard', persona: province.viewer, address: '/dashboard', budget: 30 },
  { name: 'a city’s return', persona: reporter('jinhua'), address: '/city/returns', budget: 30 },
  { name: 'a report form', persona: reporter('jinhua'), address: '/city/returns', open: '/city/reports/', budget: 60 },
  { name: 'the queue', persona: province.reviewer, address: '/province/reviews', budget: 60 },
];

for (const { name, persona, address, open, budget } of pages) {
  test(`Scripts of ${name} stay within ${budget} KB above Next’s own`, async ({ signInAs }) => {
    const page = await signInAs(persona);
    await page.goto(address);
    if (open) {
      const href = await page.locator(`main a[href^="${open}"]`).first().getAttribute('href');
      await page.goto(href ?? '');
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const addresses = await page
      .locator('script[src]:not([nomodule])')
      .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
    const own = [...new Set(addresses)].filter((source) => source.includes('/_next/'));
    expect(own.length).toBeGreaterThan(0);
    let total = 0;
    for (const source of own) total += compressed(await (await page.request.get(source)).body());
    const above = (total - ownOfNext()) / kibibyte;
    expect(above, `${above.toFixed(1)} KB`).toBeLessThan(budget);
  });
}
