// What imports need before them in tests and measurements: cities with their names, and a plan with items to serve.
import { asTest } from './factories.ts';
import { jurisdictions } from './schema/jurisdictions.ts';
import { planItems, plans } from './schema/plans.ts';

const cities = [
  ['330100', '杭州', 'Hangzhou'],
  ['330200', '宁波', 'Ningbo'],
  ['330300', '温州', 'Wenzhou'],
  ['330400', '嘉兴', 'Jiaxing'],
] as const;

/** The province and some of its cities, as far as they are missing. */
export async function makeCities(): Promise<void> {
  const row = (code: string, shortName: string, nameEn: string, level: 'province' | 'city') => ({
    code,
    name: `${shortName}${level === 'province' ? '省' : '市'}`,
    nameEn,
    shortName,
    level,
    parentCode: level === 'province' ? null : '330000',
    inProvince: true,
  });
  await asTest((db) =>
    db
      .insert(jurisdictions)
      .values([
        row('330000', '浙江', 'Zhejiang', 'province'),
        ...cities.map(([code, name, en]) => row(code, name, en, 'city')),
      ])
      .onConflictDoNothing({ target: jurisdictions.code }),
  );
}

/** A plan with that many items; returns their slugs. */
export async function makePlan(items = 2): Promise<{ slug: string; items: string[] }> {
  const id = crypto.randomUUID();
  const slug = `test-plan-${id.slice(0, 8)}`;
  const source = { document: '000', place: 'test', words: 'test' };
  const rows = Array.from({ length: items }, (_, index) => ({
    id: crypto.randomUUID(),
    planId: id,
    slug: `${slug}-${index + 1}`,
    kind: 'task' as const,
    ordinal: index + 1,
    title: `试验任务 ${index + 1}`,
    titleEn: `Test task ${index + 1}`,
    source,
  }));
  await asTest(async (db) => {
    await db.insert(plans).values({
      id,
      slug,
      ordinal: 900,
      title: '试验规划',
      titleEn: 'Test plan',
      issuers: [],
      horizonYears: [2030],
      source,
    });
    await db.insert(planItems).values(rows);
  });
  return { slug, items: rows.map((row) => row.slug) };
}
