// The demonstration's people as the browser tests call them: login names only; the page's own buttons and the database know the rest.

export { demonstrationPassword as password } from '#reporting/demonstration.ts';

export const province = {
  reviewer: 'province-reviewer',
  publisher: 'province-publisher',
  viewer: 'province-viewer',
} as const;

export const administrators = {
  system: 'system-administrator',
  security: 'security-administrator',
  audit: 'audit-administrator',
} as const;

/** By GB/T 2260 code. */
export const cityCodes = {
  hangzhou: '330100',
  ningbo: '330200',
  wenzhou: '330300',
  jiaxing: '330400',
  huzhou: '330500',
  shaoxing: '330600',
  jinhua: '330700',
  quzhou: '330800',
  zhoushan: '330900',
  taizhou: '331000',
  lishui: '331100',
} as const;

export type CityName = keyof typeof cityCodes;

export const reporter = (city: CityName) => `${city}-reporter`;
export const approver = (city: CityName) => `${city}-approver`;
