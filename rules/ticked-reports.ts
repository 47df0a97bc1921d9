// The lines ticked on a list of reports: they arrive as `report.ID` with the version that was seen as value.
const prefix = 'report.';

export type TickedReport = { reportId: string; version: number };

/** Everything else in the form is left alone. A version that is no number is NaN and moves nothing. */
export function tickedReports(form: Readonly<Record<string, unknown>>): TickedReport[] {
  return Object.entries(form)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, version]) => ({ reportId: name.slice(prefix.length), version: Number(version) }));
}
