// The plan's tree: every item with its counts, lights, indicators, commitments and exact words. Folds by the browser's own means.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LightTag } from '#components/figures/light-tag.tsx';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { CommitmentLines } from '#components/plans/commitment-lines.tsx';
import { IndicatorLines } from '#components/plans/indicator-lines.tsx';
import { functionalZoneHref, itemHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { SourceNote, SourceQuote } from '#components/plans/source-quote.tsx';
import { isOwnEntry, type SourceQuoteWords, sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import type { LitPlanNode, PlanView } from '#reporting/plans.ts';
import { lights } from '#rules/lights.ts';
import type { Locale } from '#rules/preferences.ts';

/*
 * The look of the tree, said once on its outermost list: a plan holds hundreds of items, each sent twice (as markup and for the browser's
 * React), so an item carries one letter instead of its classes. n: an item · s: the word that unfolds its source.
 * An item is opened by the browser itself where the address names something in it, before React comes alive: no mismatch.
 */
const treeLook = [
  'divide-y divide-line border-t border-line',
  // Every item: a sign, the name, its figures.
  '[&_.n>summary]:grid [&_.n>summary]:min-h-7 [&_.n>summary]:list-none [&_.n>summary]:items-baseline [&_.n>summary]:gap-x-2',
  '[&_.n>summary]:grid-cols-[0.75rem_minmax(0,1fr)] sm:[&_.n>summary]:grid-cols-[0.75rem_minmax(0,1fr)_auto] [&_.n>summary]:py-1',
  '[&_.n>summary>:last-child]:max-sm:col-start-2 [&_.n>summary]:before:text-soft [&_.n>summary]:before:content-["+"_/_""] [&_.n[open]>summary]:before:content-["−"_/_""]',
  '[&_.n>summary]:hover:bg-accent-tint [&_summary::-webkit-details-marker]:hidden',
  '[&_h3]:inline [&_h3]:text-md [&_b]:font-semibold',
  '[&_i]:ml-2 [&_i]:text-xs [&_i]:whitespace-nowrap [&_i]:text-faint [&_i]:not-italic',
  '[&_.s]:text-sm [&_.s]:text-accent [&_.s]:underline [&_.s]:decoration-dotted [&_.s]:underline-offset-3 print:[&_.s]:hidden',
  // What an item unfolds.
  '[&_.n>div]:mb-1.5 [&_.n>div]:ml-1.5 [&_.n>div]:border-l [&_.n>div]:border-hair [&_.n>div]:pl-3.5 [&_.n>div>p]:text-sm [&_.n>div>p]:text-soft',
  'print:[&_.n>summary]:before:content-none print:[&_.n::details-content]:h-auto print:[&_.n::details-content]:[content-visibility:visible]',
].join(' ');

type DocumentTitle = (document: string) => string | null;
type PlanTreeProps = { plan: PlanView; isUnfolded: boolean; documentTitle: DocumentTitle };

export function PlanTree({ plan, isUnfolded, documentTitle }: PlanTreeProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  return (
    <Card
      id="tree"
      title={t('plan.tree')}
      say={t('plan.treeSay')}
      actions={
        <Link
          href={`/plans/${plan.slug}${isUnfolded ? '' : '?open=all'}#tree`}
          className="inline-flex min-h-6 items-center"
        >
          {isUnfolded ? t('plan.collapse') : t('plan.expand')}
        </Link>
      }
    >
      <ul className={treeLook}>
        {plan.tree.map((node) => (
          <Node key={node.id} node={node} depth={0} above={null} context={{ plan, isUnfolded, documentTitle, words }} />
        ))}
      </ul>
    </Card>
  );
}

type Context = PlanTreeProps & { words: SourceQuoteWords };
type NodeProps = { node: LitPlanNode; depth: number; above: LitPlanNode['kind'] | null; context: Context };

function Node(props: NodeProps) {
  const { node } = props;
  const holds =
    node.children.length + node.indicators.length + node.commitments.length + node.functionalZones.length > 0;
  return <li id={node.slug}>{holds ? <Branch {...props} /> : <Leaf {...props} />}</li>;
}

/** An item that holds nothing else: its own line unfolds the words it rests on. */
function Leaf({ node, depth, above, context }: NodeProps) {
  const { source } = node;
  const { words } = context;
  const other = source.document === context.plan.source.document ? null : context.documentTitle(source.document);
  return (
    <>
      <details className="n" suppressHydrationWarning>
        <summary>
          <NodeTitle node={node} depth={depth} above={above} />
          <span className="s">{words.summary}</span>
        </summary>
        <div>
          <Original node={node} />
          <p>
            {other}
            {isOwnEntry(source) && words.own} <span lang="zh-CN">{source.place}</span>
            {!isOwnEntry(source) && <span lang="zh-CN">：“{source.words}”</span>}
          </p>
          {node.endedReason !== null && <ClosedBecause reason={node.endedReason} />}
        </div>
      </details>
      {source.note !== undefined && (
        <div className="pl-5">
          <SourceNote note={source.note} words={words} />
        </div>
      )}
    </>
  );
}

function Branch({ node, depth, above, context }: NodeProps) {
  return (
    <details open={context.isUnfolded || depth === 0} className="n" suppressHydrationWarning>
      <summary>
        <NodeTitle node={node} depth={depth} above={above} strong />
        <NodeFigures node={node} />
      </summary>
      <div>
        <Original node={node} />
        {node.endedReason !== null && <ClosedBecause reason={node.endedReason} />}
        <SourceQuote
          source={node.source}
          documentTitle={context.documentTitle(node.source.document)}
          words={context.words}
        />
        <OwnPage node={node} plan={context.plan.slug} />
        <NodeMatter node={node} context={context} />
        {node.children.length > 0 && (
          <ul>
            {node.children.map((child) => (
              <Node key={child.id} node={child} depth={depth + 1} above={node.kind} context={context} />
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

type NodeTitleProps = Omit<NodeProps, 'context'> & { strong?: boolean };

/** The kind is said where it differs from the one above; most items are tasks. */
function NodeTitle({ node, depth, above, strong = false }: NodeTitleProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const name = <BilingualName name={node.title} nameEn={node.titleEn} locale={locale} original="none" />;
  return (
    <span>
      {depth === 0 ? <h3>{name}</h3> : strong ? <b>{name}</b> : name}
      {node.kind !== 'task' && node.kind !== above && <i>{t(`kind.${node.kind}`)}</i>}
      {node.isOnlyPlanned && <PlanTag tone="warn">{t('plan.onlyPlanned')}</PlanTag>}
      {node.endedAt !== null && <PlanTag tone="warn">{t('plan.closed')}</PlanTag>}
    </span>
  );
}

/** The document's own words for the name, where the reader reads English. */
function Original({ node }: { node: LitPlanNode }) {
  const locale = useLocale();
  if (locale !== 'en') return null;
  return <p lang="zh-CN">{node.title}</p>;
}

function ClosedBecause({ reason }: { reason: string }) {
  const t = useTranslations('plans');
  return <p className="text-sm text-warn">{t('plan.closedBecause', { reason })}</p>;
}

function NodeFigures({ node }: { node: LitPlanNode }) {
  const t = useTranslations('plans');
  const { counts } = node;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-soft tabular-nums">
      {counts.indicators > 0 && <span>{t('counts.nodeIndicators', { count: counts.indicators })}</span>}
      {counts.commitments > 0 && <span>{t('counts.nodeCommitments', { count: counts.commitments })}</span>}
      {node.lights !== null && (
        <span className="flex flex-wrap gap-1">
          {lights
            .filter((light) => (node.lights?.counts[light] ?? 0) > 0)
            .map((light) => (
              <LightTag key={light} light={light} count={node.lights?.counts[light] ?? 0} />
            ))}
        </span>
      )}
    </span>
  );
}

/** A flagship and a zone have pages of their own. */
function OwnPage({ node, plan }: { node: LitPlanNode; plan: string }) {
  const t = useTranslations('plans');
  if (node.kind !== 'flagship' && node.kind !== 'zone') return null;
  const zone = node.commitments.find((one) => one.kind === 'zone')?.slug ?? null;
  return (
    <p data-print="hide" className="text-sm">
      <Link href={itemHref(node, plan, zone)} className="inline-flex min-h-6 items-center">
        {node.kind === 'flagship' ? t('plan.flagshipPage') : t('plan.zonePage')}
      </Link>
    </p>
  );
}

function NodeMatter({ node, context }: { node: LitPlanNode; context: Context }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const { documentTitle } = context;
  return (
    <>
      {node.indicators.length > 0 && (
        <Part title={t('plan.indicators')}>
          <IndicatorLines indicators={node.indicators} documentTitle={documentTitle} />
        </Part>
      )}
      {node.commitments.length > 0 && (
        <Part title={t('plan.commitments')}>
          <CommitmentLines commitments={node.commitments} documentTitle={documentTitle} />
        </Part>
      )}
      {node.functionalZones.length > 0 && (
        <Part title={t('plan.zones')}>
          <ul className="flex flex-wrap gap-x-4">
            {node.functionalZones.map((zone) => (
              <li key={zone.slug}>
                <Link
                  href={functionalZoneHref(zone.slug)}
                  className="inline-flex min-h-6 flex-wrap items-center gap-x-1"
                >
                  <BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} />
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="my-1.5 rounded-md bg-paper px-3 py-1.5">
      <p className="text-xs font-semibold text-soft">{title}</p>
      {children}
    </div>
  );
}
