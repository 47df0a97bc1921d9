// The two catalogues, put together from one file per area. A test fails when a key is missing in either language.
import type { Locale } from '#rules/preferences.ts';
import enAccess from './en/access.json' with { type: 'json' };
import enAdmin from './en/admin.json' with { type: 'json' };
import enAsked from './en/asked.json' with { type: 'json' };
import enCity from './en/city.json' with { type: 'json' };
import enCorrections from './en/corrections.json' with { type: 'json' };
import enDashboard from './en/dashboard.json' with { type: 'json' };
import enEvidence from './en/evidence.json' with { type: 'json' };
import enFindings from './en/findings.json' with { type: 'json' };
import enGuide from './en/guide.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enImports from './en/imports.json' with { type: 'json' };
import enJoint from './en/joint.json' with { type: 'json' };
import enLibrary from './en/library.json' with { type: 'json' };
import enNotices from './en/notices.json' with { type: 'json' };
import enPlans from './en/plans.json' with { type: 'json' };
import enProblems from './en/problems.json' with { type: 'json' };
import enProfiles from './en/profiles.json' with { type: 'json' };
import enQuarters from './en/quarters.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import enReturns from './en/returns.json' with { type: 'json' };
import enReview from './en/review.json' with { type: 'json' };
import enReviewing from './en/reviewing.json' with { type: 'json' };
import enSearch from './en/search.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enStaff from './en/staff.json' with { type: 'json' };
import enStatus from './en/status.json' with { type: 'json' };
import enUpkeep from './en/upkeep.json' with { type: 'json' };
import enWorkbook from './en/workbook.json' with { type: 'json' };
import zhAccess from './zh-CN/access.json' with { type: 'json' };
import zhAdmin from './zh-CN/admin.json' with { type: 'json' };
import zhAsked from './zh-CN/asked.json' with { type: 'json' };
import zhCity from './zh-CN/city.json' with { type: 'json' };
import zhCorrections from './zh-CN/corrections.json' with { type: 'json' };
import zhDashboard from './zh-CN/dashboard.json' with { type: 'json' };
import zhEvidence from './zh-CN/evidence.json' with { type: 'json' };
import zhFindings from './zh-CN/findings.json' with { type: 'json' };
import zhGuide from './zh-CN/guide.json' with { type: 'json' };
import zhHome from './zh-CN/home.json' with { type: 'json' };
import zhImports from './zh-CN/imports.json' with { type: 'json' };
import zhJoint from './zh-CN/joint.json' with { type: 'json' };
import zhLibrary from './zh-CN/library.json' with { type: 'json' };
import zhNotices from './zh-CN/notices.json' with { type: 'json' };
import zhPlans from './zh-CN/plans.json' with { type: 'json' };
import zhProblems from './zh-CN/problems.json' with { type: 'json' };
import zhProfiles from './zh-CN/profiles.json' with { type: 'json' };
import zhQuarters from './zh-CN/quarters.json' with { type: 'json' };
import zhReport from './zh-CN/report.json' with { type: 'json' };
import zhReturns from './zh-CN/returns.json' with { type: 'json' };
import zhReview from './zh-CN/review.json' with { type: 'json' };
import zhReviewing from './zh-CN/reviewing.json' with { type: 'json' };
import zhSearch from './zh-CN/search.json' with { type: 'json' };
import zhSettings from './zh-CN/settings.json' with { type: 'json' };
import zhShell from './zh-CN/shell.json' with { type: 'json' };
import zhStaff from './zh-CN/staff.json' with { type: 'json' };
import zhStatus from './zh-CN/status.json' with { type: 'json' };
import zhUpkeep from './zh-CN/upkeep.json' with { type: 'json' };
import zhWorkbook from './zh-CN/workbook.json' with { type: 'json' };

const zhCN = {
  access: zhAccess,
  admin: zhAdmin,
  asked: zhAsked,
  city: zhCity,
  corrections: zhCorrections,
  dashboard: zhDashboard,
  evidence: zhEvidence,
  findings: zhFindings,
  guide: zhGuide,
  home: zhHome,
  imports: zhImports,
  joint: zhJoint,
  library: zhLibrary,
  notices: zhNotices,
  plans: zhPlans,
  problems: zhProblems,
  profiles: zhProfiles,
  quarters: zhQuarters,
  report: zhReport,
  returns: zhReturns,
  review: zhReview,
  reviewing: zhReviewing,
  search: zhSearch,
  settings: zhSettings,
  shell: zhShell,
  staff: zhStaff,
  status: zhStatus,
  upkeep: zhUpkeep,
  workbook: zhWorkbook,
};

const en = {
  access: enAccess,
  admin: enAdmin,
  asked: enAsked,
  city: enCity,
  corrections: enCorrections,
  dashboard: enDashboard,
  evidence: enEvidence,
  findings: enFindings,
  guide: enGuide,
  home: enHome,
  imports: enImports,
  joint: enJoint,
  library: enLibrary,
  notices: enNotices,
  plans: enPlans,
  problems: enProblems,
  profiles: enProfiles,
  quarters: enQuarters,
  report: enReport,
  returns: enReturns,
  review: enReview,
  reviewing: enReviewing,
  search: enSearch,
  settings: enSettings,
  shell: enShell,
  staff: enStaff,
  status: enStatus,
  upkeep: enUpkeep,
  workbook: enWorkbook,
};

export type Messages = typeof zhCN;

/** The messages of a language; same keys in both, which catalogue.test.ts proves. */
export const catalogue: Record<Locale, Record<string, unknown>> = { 'zh-CN': zhCN, en };
