// What the form and the panels need of a report's surroundings, as plain values that may cross to the browser.
import type { FormBasis } from '#components/report/form-state.ts';
import type { PlanLabel } from '#components/report/plan-panel.tsx';
import { askedOfShare, type ReportView } from '#reporting/report-view.ts';
import type { Locale } from '#rules/preferences.ts';

export function formBasisOf({ quarter, share, rule }: ReportView): FormBasis {
  const { kind, isLead, isJoint } = askedOfShare(share);
  return {
    kind,
    isLead,
    isJoint,
    milestones: share.milestones,
    evidence: { milestoneIds: share.evidencedMilestones },
    indicator: share.indicator,
    waivers: share.waivers,
    today: share.today,
    accepted: share.acceptedExplanations,
    quarter,
    planYuan: share.plan?.annualYuan ?? null,
    split: share.plan?.split ?? null,
    plannedStart: share.plannedStart,
    totalInvestmentYuan: share.totalInvestmentYuan,
    openingBalanceYuan: share.openingBalanceYuan,
    earlier: share.earlier.map(({ quarter, investmentYuan, physicalPercentTenths, answer }) => ({
      quarter,
      investmentYuan,
      physicalPercentTenths,
      answer,
    })),
    rule: {
      id: rule.id,
      validFrom: rule.validFrom,
      greenLagPoints: rule.greenLagPoints,
      yellowLagPoints: rule.yellowLagPoints,
    },
    tolerancePercent: rule.totalTolerancePercent,
  };
}

/** Of a joint commitment the plan is only the city's part, and says so. */
export function planLabelOf({ report, share }: ReportView, locale: Locale): PlanLabel {
  if (!share.plan) return null;
  const { version, year, fromQuarter } = share.plan;
  const isJoint = share.participants.length > 1;
  return { version, year, fromQuarter, cityPart: isJoint ? cityNameOf(report, locale) : undefined };
}

export function cityNameOf(report: ReportView['report'], locale: Locale): string {
  return locale === 'en' ? report.cityNameEn : report.cityName;
}

export function commitmentNameOf(view: ReportView, locale: Locale): string {
  const { name, nameEn } = view.share.commitment;
  return locale === 'en' ? nameEn || name : name;
}

/** The latest earlier quarter that was reported, to compare with. */
export function previousOf({ quarter, share }: ReportView) {
  return share.earlier.findLast((past) => past.quarter < quarter && wasReported(past)) ?? null;
}

function wasReported(past: ReportView['share']['earlier'][number]): boolean {
  return past.answer !== null || past.deliverableState !== null || past.indicatorValue !== null;
}
