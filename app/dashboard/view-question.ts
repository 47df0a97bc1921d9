// The question a shown view answers, for links that keep its quarter, basis and city.
import type { FigureQuestion } from '#components/figures/figure-address.ts';
import type { DashboardView } from '#reporting/dashboard.ts';

export function viewQuestion(view: DashboardView): FigureQuestion {
  const city = view.scope === 'city' ? (view.cities[0]?.cityCode ?? null) : null;
  return { quarter: view.quarter, basis: view.basis, city };
}
