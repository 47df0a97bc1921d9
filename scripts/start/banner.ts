// The last lines of a start: the address and who can sign in, in both languages.
import type { Prepared } from './preparation.ts';

/** Columns that a text takes on the terminal: Chinese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1;
  return width;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function banner(publicUrl: string, { personas, firstLink }: Prepared, tookText: string): string {
  const lines = [
    '',
    `季报 Jibao  ${publicUrl}`,
    `  已就绪，用时 ${tookText}；按 Ctrl+C 停止。Ready after ${tookText}; Ctrl+C stops it.`,
  ];
  if (personas.length > 0) {
    const nameWidth = Math.max(...personas.map((persona) => displayWidth(persona.loginName)));
    const passwordWidth = Math.max(...personas.map((persona) => displayWidth(persona.password)));
    lines.push('', '  演示账号（登录名、密码、身份）  Demonstration accounts (name, password, who):');
    for (const { loginName, password, label } of personas) {
      lines.push(`    ${pad(loginName, nameWidth)}  ${pad(password, passwordWidth)}  ${label}`);
    }
  }
  if (firstLink) {
    lines.push(
      '',
      '  首次使用：打开下面的一次性链接，创建三类管理员。',
      '  First use: open this one-time link to create the first administrators.',
      `    ${firstLink}`,
    );
  }
  return [...lines, ''].join('\n');
}
