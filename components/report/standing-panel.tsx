// What stands beside a report that is read: the plan, the milestones or the path, as its kind is measured.
import { useLocale } from 'next-intl';
import { computedLight } from '#rules/findings/finding.ts';
import type { Locale } from '#rules/preferences.ts';
import { emptyContent, quarterInvestment, type ReportContent } from '#rules/report-content.ts';
import { useAskedWords } from './asked-words.ts';
import { useFindingWords } from './finding-list.tsx';
import type { FormBasis } from './form-state.ts';
import { type PlanLabel, PlanPanel } from './plan-panel.tsx';
import { IndicatorPanel, MilestonePanel } from './standing-panels.tsx';

type StandingPanelProps = {
  basis: Omit<FormBasis, 'accepted' | 'evidence' | 'tolerancePercent'>;
  label: PlanLabel;
  /** null while this reader may not read it. */
  content: ReportContent | null;
};

export function StandingPanel({ basis, label, content }: StandingPanelProps) {
  const locale = useLocale() as Locale;
  const words = { locale, finding: useFindingWords(), asked: useAskedWords(basis) };
  if (basis.kind === 'project' || basis.kind === 'zone') {
    return <PlanPanel basis={basis} label={label} quarterYuan={content ? quarterInvestment(content) : null} />;
  }
  const said = content ?? emptyContent;
  const light = computedLight({ ...basis, ...neutral, history: basis.earlier, content: said });
  const Panel = basis.kind === 'deliverable' ? MilestonePanel : IndicatorPanel;
  return <Panel basis={basis} content={said} light={content === null ? 'grey' : light} words={words} />;
}

/** What findings look at and no light does. */
const neutral = { evidence: { milestoneIds: [] }, tolerancePercent: 0 };
