// The demonstration's people: a reporter and an approver of each city, the province's three, the three administrators. Never in production.

import { cities, provinceCode } from '#plan-content/jurisdictions.ts';
import type { Role } from '#rules/policy.ts';

export type Persona = { loginName: string; name: string; jurisdictionCode: string; roles: Role[]; label: string };

export { demonstrationPassword } from '#reporting/demonstration.ts';

export const personas: readonly Persona[] = [
  ...cities.flatMap((city): Persona[] => [
    persona(
      `${city.nameEn.toLowerCase()}-reporter`,
      `${city.shortName}填报员`,
      city.code,
      'city_reporter',
      `${city.name} 填报员`,
    ),
    persona(
      `${city.nameEn.toLowerCase()}-approver`,
      `${city.shortName}审核人`,
      city.code,
      'city_approver',
      `${city.name} 审核人`,
    ),
  ]),
  persona('province-reviewer', '省级审核员', provinceCode, 'province_reviewer', '省级审核员'),
  persona('province-publisher', '省级负责人', provinceCode, 'province_publisher', '省级负责人'),
  persona('province-viewer', '省级领导', provinceCode, 'viewer', '省级领导'),
  persona('system-administrator', '系统管理员', provinceCode, 'system_administrator', '系统管理员'),
  persona('security-administrator', '安全管理员', provinceCode, 'security_administrator', '安全管理员'),
  persona('audit-administrator', '审计管理员', provinceCode, 'audit_administrator', '审计管理员'),
];

function persona(loginName: string, name: string, jurisdictionCode: string, role: Role, label: string): Persona {
  return { loginName, name, jurisdictionCode, roles: [role], label };
}
