// The demonstration's people as the browser tests call them: login names only; the page's own buttons and the database know the rest.

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

export type CityName =
  | 'hangzhou'
  | 'ningbo'
  | 'wenzhou'
  | 'jiaxing'
  | 'huzhou'
  | 'shaoxing'
  | 'jinhua'
  | 'quzhou'
  | 'zhoushan'
  | 'taizhou'
  | 'lishui';

export const reporter = (city: CityName) => `${city}-reporter`;
export const approver = (city: CityName) => `${city}-approver`;
