// What a password must be. Length and classes are policy data; hashing and throttling live elsewhere.

export type PasswordPolicy = { readonly minLength: number; readonly maxLength: number; readonly classes: number };

/** Lengths in characters; classes out of lower case, upper case, digits, and everything else. */
export const defaultPasswordPolicy: PasswordPolicy = { minLength: 10, maxLength: 128, classes: 3 };

export type PasswordProblem = 'too_short' | 'too_long' | 'too_few_classes' | 'contains_login_name' | 'too_common';

// Stems of the passwords most often tried; compared without case, signs and look-alikes, with trailing digits ignored.
const commonStems = new Set(
  'password passwd passw pass admin administrator root welcome letmein changeme default guest test user login qwerty qwertyuiop qwer asdf asdfgh asdfghjkl zxcvbn zxcvbnm a aa aaa abc abcd abcdef abcabc iloveyou monkey dragon sunshine woaini wangluo zhejiang hangzhou ningbo wenzhou jibao'.split(
    ' ',
  ),
);
const commonWhole = new Set([
  '1qaz2wsx',
  '1qaz2wsx3edc',
  '1qazwsx3edc',
  '1qazwsx',
  '1qazxsw2',
  'qazwsx',
  'qazwsxedc',
  'q1w2e3r4',
  'q1w2e3r4t5',
  '123qwe',
  'qwe123',
  'a123456',
  '1q2w3e4r',
  '1q2w3e4r5t',
  '5201314',
]);

/** Everything wrong with a proposed password; empty when it is fit. */
export function passwordProblems(
  password: string,
  loginName: string,
  policy: PasswordPolicy = defaultPasswordPolicy,
): PasswordProblem[] {
  const length = [...password].length;
  const problems: PasswordProblem[] = [];
  if (length < policy.minLength) problems.push('too_short');
  if (length > policy.maxLength) problems.push('too_long');
  if (classCount(password) < policy.classes) problems.push('too_few_classes');
  if (containsLogin(password, loginName)) problems.push('contains_login_name');
  if (isCommon(password)) problems.push('too_common');
  return problems;
}

function classCount(password: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((pattern) => pattern.test(password)).length;
}

/** A login name of one or two letters turns up by chance, so only equality counts there. */
function containsLogin(password: string, loginName: string): boolean {
  const login = loginName.toLowerCase();
  const typed = password.toLowerCase();
  return login !== '' && (typed === login || (login.length >= 4 && typed.includes(login)));
}

function isCommon(password: string): boolean {
  const typed = password.toLowerCase();
  const bare = withoutSigns(typed);
  const plain = withoutSigns(typed.replaceAll('@', 'a').replaceAll('$', 's'));
  const stem = withoutLastDigits(plain).replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e');
  return isRun(bare) || commonWhole.has(bare) || commonStems.has(stem) || commonStems.has(withoutLastDigits(bare));
}

/** Drops ASCII signs and blanks; letters of every script stay. */
function withoutSigns(text: string): string {
  return text.replace(/[\s!-/:-@[-`{-~]/g, '');
}

function withoutLastDigits(text: string): string {
  return text.replace(/\d+$/, '');
}

/** One digit repeated, or digits counted up or down. */
function isRun(text: string): boolean {
  if (!/^\d{6,}$/.test(text)) return false;
  return /^(\d)\1+$/.test(text) || ['0123456789', '9876543210'].some((run) => run.repeat(14).includes(text));
}
