// The project library behind the browsers: commitments made for one test through the use cases, as the publisher would. They take part from a
// quarter that is still to be opened, so that no figure of the demonstration changes.
import { desc } from 'drizzle-orm';
import { asTest } from '#db/factories.ts';
import { quarters } from '#db/schema/quarters.ts';
import { setAnnualPlan } from '#reporting/annual-plans.ts';
import { createCommitment } from '#reporting/commitment-maintenance.ts';
import { addShare } from '#reporting/shares.ts';
import { nextQuarter, type QuarterId, quarterYear } from '#rules/quarter.ts';
import { actorNamed } from './people-state.ts';
import { type CityName, cityCodes, province } from './personas.ts';

let made = 0;

/** A name that no other test and no earlier run uses. */
export function newProjectName(): string {
  made += 1;
  return `试验项目 ${process.pid}-${Date.now().toString(36)}-${made}`;
}

export async function makeProject(name = newProjectName()): Promise<{ id: string; slug: string; name: string }> {
  const { id, slug } = await createCommitment(await actorNamed(province.publisher), {
    kind: 'project',
    name,
    nameEn: `Trial ${name.slice(5)}`,
    projectCode: '',
    projectStatus: 'preparing',
    nature: 'new',
    plannedStartQuarter: '',
    plannedEndQuarter: '',
    startedOn: '',
    completedOn: '',
    fundingSources: [],
    basis: '浏览器测试',
  });
  return { id, slug, name };
}

/** The quarter after the latest that was opened, and the year to plan for. */
export async function comingQuarter(): Promise<{ quarter: QuarterId; year: number }> {
  const [latest] = await asTest((db) =>
    db.select({ id: quarters.id }).from(quarters).orderBy(desc(quarters.id)).limit(1),
  );
  if (!latest) throw new Error('No quarter: is the demonstration loaded?');
  const quarter = nextQuarter(latest.id as QuarterId);
  return { quarter, year: quarterYear(quarter) };
}

/** A project of one city that begins in the coming quarter, with a plan in 万元 for that quarter's year. */
export async function makePlannedShare(city: CityName, planned: string) {
  const publisher = await actorNamed(province.publisher);
  const project = await makeProject();
  const { quarter, year } = await comingQuarter();
  const { participantId } = await addShare(publisher, {
    commitmentId: project.id,
    cityCode: cityCodes[city],
    fromQuarter: quarter,
    totalInvestment: '20000',
    openingBalance: '',
    plannedStartQuarter: '',
  });
  await setAnnualPlan(publisher, { participantId, year: String(year), planned, q1: '', q2: '', q3: '', q4: '' });
  const address = `/province/projects/${project.slug}/shares/${participantId}`;
  return { ...project, participantId, quarter, year, address };
}
