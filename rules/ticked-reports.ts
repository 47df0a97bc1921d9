// The lines ticked on a list of reports: they arrive as `report.ID` with the version that was seen as value.
const prefix = 'report.';

export type TickedReport = { reportId: string; version: number };

/** Everything else in the form is left alone. What is no version reads as 0, which no report has: its line moves nothing. */
export function tickedReports(form: Readonly<Record<string, unknown>>): TickedReport[] {
  return Object.entries(form)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, version]) => ({ reportId: name.slice(prefix.length), version: versionOf(version) }));
}

const highest = 2 ** 31 - 1;

function versionOf(value: unknown): number {
  const version = typeof value === 'string' ? Number(value) : 0;
  return Number.isInteger(version) && version > 0 && version <= highest ? version : 0;
}
