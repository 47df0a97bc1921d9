// What people are told: every kind of notice with the facts its words are made of. A notice carries names, dates and counts, never words that
// somebody wrote (opinions, questions, answers, reasons): those are read where the notice leads, by whoever may read them then.

export type CityNames = { readonly cityName: string; readonly cityNameEn: string };

/** One report of one city. */
export type ReportNames = CityNames & {
  readonly quarter: string;
  readonly commitmentName: string;
  readonly commitmentNameEn: string;
};

/** How a city stands before or after its own deadline. */
export type CityDue = CityNames & {
  readonly quarter: string;
  readonly dueAt: string;
  /** Not endorsed yet; of these `submitted` wait for the city's approver. */
  readonly owed: number;
  readonly submitted: number;
};

/** Instants are ISO text, days 'YYYY-MM-DD', quarters '2026Q3'. */
export type NoticeDetails = {
  quarter_opened: CityNames & { readonly quarter: string; readonly dueAt: string; readonly owed: number };
  due_soon: CityDue & { readonly workingDays: number };
  overdue: CityDue;
  submitted: ReportNames;
  sent_back: ReportNames;
  returned_to_city: ReportNames & { readonly dueAt: string };
  report_reopened: ReportNames & { readonly dueAt: string };
  countersign_wanted: ReportNames & { readonly dueAt: string };
  countersign_refused: ReportNames & { readonly byCityName: string; readonly byCityNameEn: string };
  question_asked: ReportNames;
  question_answered: ReportNames;
  extension_granted: CityNames & {
    readonly quarter: string;
    readonly dueAt: string;
    readonly extension: 'deadline' | 'entry';
  };
  correction_requested: ReportNames;
  correction_agreed: ReportNames;
  correction_decided: ReportNames & { readonly decision: 'grant' | 'refuse' | 'withdraw' };
  report_assigned: CityNames;
  deputy_named: { readonly approverName: string; readonly fromDay: string; readonly toDay: string };
  draft_handed_over: { readonly fromName: string; readonly count: number };
  quarter_reopened: { readonly quarter: string };
};

export type NoticeKind = keyof NoticeDetails;

/** A kind with its own facts. */
export type NoticeFact = {
  [Kind in NoticeKind]: { readonly kind: Kind; readonly detail: NoticeDetails[Kind] };
}[NoticeKind];

export const noticeKinds = [
  'quarter_opened',
  'due_soon',
  'overdue',
  'submitted',
  'sent_back',
  'returned_to_city',
  'report_reopened',
  'countersign_wanted',
  'countersign_refused',
  'question_asked',
  'question_answered',
  'extension_granted',
  'correction_requested',
  'correction_agreed',
  'correction_decided',
  'report_assigned',
  'deputy_named',
  'draft_handed_over',
  'quarter_reopened',
] as const satisfies readonly NoticeKind[];

/** Read notices, delivered outbox rows and messages that were sent are kept this long. */
export const noticesLastDays = 180;
