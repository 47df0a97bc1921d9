// The vocabulary of projects (项目库): status, nature, funding, and the form of the national project code. Holds no arithmetic.

export const projectStatuses = [
  'conceived',
  'preparing',
  'started',
  'under_construction',
  'completed',
  'in_use',
  'suspended',
  'terminated',
] as const;
/** 谋划 · 前期 · 开工 · 在建 · 完工 · 投用 · 暂停 · 终止 */
export type ProjectStatus = (typeof projectStatuses)[number];

export const projectNatures = ['new', 'continued', 'extension', 'reconstruction', 'relocation', 'restoration'] as const;
/** 建设性质: 新建 · 续建 · 扩建 · 改建 · 迁建 · 恢复 */
export type ProjectNature = (typeof projectNatures)[number];

export const fundingSources = [
  'central_budget',
  'province_budget',
  'city_budget',
  'special_bonds',
  'bank_loans',
  'own_funds',
  'other',
] as const;
/** 资金来源: 中央预算内 · 省级财政 · 市县财政 · 专项债券 · 银行贷款 · 企业自筹 · 其他 */
export type FundingSource = (typeof fundingSources)[number];

export const unitRoles = ['lead', 'responsible', 'supporting'] as const;
/** 牵头单位 · 责任单位 · 配合单位 */
export type UnitRole = (typeof unitRoles)[number];

/** 统一项目代码: year and month (four digits), six digits of the place, two of kind, two of class and six of sequence, in five groups. */
export function isProjectCode(text: string): boolean {
  return /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/.test(text);
}
