// The plan's tree: every line opens its form, and something can be added below it. Long trees are folded by their top items; words find lines.
import { useTranslations } from 'next-intl';
import { WordsFilter } from '#components/admin/words-filter.tsx';
import { Marks } from '#components/maintenance/mark.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import type { PlanUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';

type Line = PlanUpkeep['tree'][number];
type TreeProps = { plan: string; lines: readonly Line[]; locale: Locale };

/** Up to this many lines all are in sight at once. */
const unfoldedLines = 40;
// Set in by as much as fits a narrow screen.
const indents = ['', '', 'pl-4 md:pl-6', 'pl-7 md:pl-12', 'pl-9 md:pl-18'];

type TreeCardProps = { view: PlanUpkeep; locale: Locale; words: string };

export function TreeCard({ view, locale, words }: TreeCardProps) {
  const t = useTranslations('upkeep.plan');
  const find = useTranslations('upkeep.plans');
  const here = `/province/plans/${view.plan.slug}`;
  const shared = { plan: view.plan.slug, locale };
  return (
    <Card
      id="tree"
      title={t('treeTitle')}
      say={t('treeSay', { count: view.tree.length })}
      actions={
        <LinkButton href={`${here}/items/new`} variant="quiet" size="small">
          {t('addItem')}
        </LinkButton>
      }
    >
      {view.tree.length > unfoldedLines && (
        <WordsFilter
          action={`${here}#tree`}
          clearHref={`${here}#tree`}
          words={words}
          label={find('zonesFilter')}
          submit={find('zonesFilter')}
          clear={find('zonesClear')}
        />
      )}
      {view.tree.length === 0 && <Empty title={t('empty')}>{t('emptyHint')}</Empty>}
      {words === '' ? (
        <Branches {...shared} lines={view.tree} unfolded={view.tree.length <= unfoldedLines} />
      ) : (
        <Found {...shared} lines={view.tree} words={words} />
      )}
    </Card>
  );
}

/** Each top item with what stands below it. */
function Branches({ lines, unfolded, ...shared }: TreeProps & { unfolded: boolean }) {
  const t = useTranslations('upkeep.plan');
  const tops = lines.flatMap((line, index) => (line.depth === 0 ? [index] : []));
  return (
    <ul className="divide-y divide-hair">
      {tops.map((start, place) => {
        const [top, ...below] = lines.slice(start, tops[place + 1] ?? lines.length);
        return (
          top && (
            <li key={top.slug} className="py-1.5">
              <ItemLine line={top} {...shared} />
              {below.length > 0 && (
                <Disclosure
                  summary={<span className="text-sm">{t('below', { count: below.length })}</span>}
                  open={unfolded}
                >
                  <ul className="-mt-2 divide-y divide-hair border-l-2 border-line pl-3">
                    {below.map((line) => (
                      <li key={line.slug} className={`py-1 ${indents[Math.min(line.depth, indents.length - 1)]}`}>
                        <ItemLine line={line} {...shared} />
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}

function Found({ lines, words, ...shared }: TreeProps & { words: string }) {
  const t = useTranslations('upkeep.plan');
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = lines.filter((line) =>
    wanted.every((word) => `${line.title}\n${line.titleEn}`.toLowerCase().includes(word)),
  );
  if (found.length === 0) return <Empty title={t('noneFound')}>{t('noneFoundHint')}</Empty>;
  return (
    <ul className="divide-y divide-hair">
      {found.map((line) => (
        <li key={line.slug} className="py-1.5">
          <ItemLine line={line} {...shared} />
        </li>
      ))}
    </ul>
  );
}

function ItemLine({ line, plan, locale }: { line: Line; plan: string; locale: Locale }) {
  const t = useTranslations('upkeep.plan');
  const item = useTranslations('upkeep.item');
  const base = `/province/plans/${plan}/items`;
  const name = shownName({ name: line.title, nameEn: line.titleEn }, locale);
  const facts = [
    item(`kindName.${line.kind}`),
    ...(line.commitments > 0 ? [t('lineCommitments', { count: line.commitments })] : []),
    ...(line.indicators > 0 ? [t('lineIndicators', { count: line.indicators })] : []),
  ];
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="min-w-0 grow basis-60">
        <Link href={`${base}/${line.slug}`} className={line.depth === 0 ? 'font-semibold' : ''}>
          {name}
        </Link>
        <Marks row={line} />
      </span>
      <span className="flex flex-wrap items-baseline gap-x-4 text-sm text-soft">
        {facts.join(' · ')}
        {line.endedAt === null && (
          <Link
            href={`${base}/new?parent=${line.slug}`}
            label={`${t('addBelow')} · ${name}`}
            className="inline-flex min-h-6 items-center"
          >
            {t('addBelow')}
          </Link>
        )}
      </span>
    </div>
  );
}
