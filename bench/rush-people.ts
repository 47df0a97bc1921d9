// The people of the rush with a report each, and what the database holds afterwards. Loaded only when the environment names the bench's database.
import { inArray, sql } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { asTest, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { reportContents, reportSnapshots, reports } from '#db/schema/reports.ts';
import { env } from '#env';
import type { Left, Rusher } from './rush-person.ts';

const cookieName = 'jibao.session';
const cities = [
  '330100',
  '330200',
  '330300',
  '330400',
  '330500',
  '330600',
  '330700',
  '330800',
  '330900',
  '331000',
  '331100',
];
const year = 2031;

/** Each with an account, a session and one report that is due. */
export async function makeRushers(count: number): Promise<Rusher[]> {
  const quarter = await makeQuarter(`${year}Q1`);
  const made: Rusher[] = [];
  for (let index = 0; index < count; index += 1) {
    const cityCode = cities[index % cities.length] ?? '330100';
    const { sessionId } = await makeActor({ role: 'city_reporter', cityCode });
    const share = await makeShare({ cityCode, year, plannedYuan: 400_000_000 });
    const reportId = await makeReport({ ...share, cityCode, quarter });
    const token = await encode({ token: { sessionId }, secret: env.authSecret, salt: cookieName });
    made.push({ reportId, cookie: `${cookieName}=${token}` });
  }
  return made;
}

/** What was acknowledged and is not there, or is there twice; empty when all is well. */
export async function lostOrDoubled(left: readonly Left[]): Promise<string[]> {
  const ids = left.map(({ reportId }) => reportId);
  const { held, texts, snapshots, submitted } = await asTest(async (db) => ({
    held: await db.select().from(reports).where(inArray(reports.id, ids)),
    texts: await db.select().from(reportContents).where(inArray(reportContents.reportId, ids)),
    snapshots: await db.select().from(reportSnapshots).where(inArray(reportSnapshots.reportId, ids)),
    submitted: await db
      .select({ objectId: events.objectId })
      .from(events)
      .where(sql`${inArray(events.objectId, ids)} AND ${events.kind} = 'report_submitted'`),
  }));
  return left.flatMap((one) => {
    const report = held.find(({ id }) => id === one.reportId);
    const text = texts.find(({ reportId }) => reportId === one.reportId)?.physicalProgress;
    const counts = [
      snapshots.filter(({ reportId }) => reportId === one.reportId),
      submitted.filter(({ objectId }) => objectId === one.reportId),
    ];
    const wrong = [
      text !== one.text && `holds “${text}” for “${one.text}”`,
      report?.version !== one.version + (one.isSubmitted ? 1 : 0) && `version ${report?.version} for ${one.version}`,
      (report?.status === 'submitted') !== one.isSubmitted && `is ${report?.status}`,
      counts.some((list) => list.length !== (one.isSubmitted ? 1 : 0)) &&
        `${counts.map((list) => list.length)} submissions`,
    ].filter(Boolean);
    return wrong.map((what) => `${one.reportId}: ${what}`);
  });
}
