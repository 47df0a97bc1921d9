// The reporter's form as a person uses it: inputs by their names, so that it serves both languages.
import { expect, type Locator, type Page } from '@playwright/test';

/** By the names of the inputs; radios, boxes and lists take the value of the choice. */
export type Answers = Readonly<Record<string, string>>;

const choices = [
  'investmentAnswer',
  'investmentEntry',
  'constructionStarted',
  'difficultiesAnswer',
  'ownLight',
  'deliverableState',
  'indicatorFinality',
];

export class ReportFormPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(reportId: string): Promise<void> {
    await this.page.goto(`/city/reports/${reportId}`);
    await expect(this.submitButton).toBeVisible();
  }

  input(name: string): Locator {
    return this.page.locator(`[id="${name}"]`);
  }

  choice(name: string, value: string): Locator {
    return this.page.locator(`input[name="${name}"][value="${value}"]`);
  }

  /** What stands under the input as its error; empty when there is none. */
  errorOf(name: string): Locator {
    return this.page.locator(`[id="${name}-error"]`);
  }

  get saveButton(): Locator {
    return this.page.locator('button[name="intent"][value="save"]');
  }

  get submitButton(): Locator {
    return this.page.locator('button[name="intent"][value="submit"]');
  }

  /** The box of problems that takes the focus. */
  get problems(): Locator {
    return this.page.locator('form [role="alert"]').first();
  }

  async fill(answers: Answers): Promise<void> {
    for (const [name, value] of Object.entries(answers)) {
      if (choices.includes(name)) await this.choice(name, value).check();
      else if (name === 'difficultyCategory') await this.input(name).selectOption(value);
      else if (name === 'investmentIsReduction') await this.input(name).setChecked(value === 'yes');
      else await this.write(name, value);
    }
  }

  /** Goes to the field first, as people do: the form may redraw as it is entered, which would undo a selection made in the same breath. */
  async write(name: string, value: string): Promise<void> {
    await this.input(name).click();
    await this.input(name).fill(value);
  }

  /** Waits until the form answers to typing: the words beside the buttons say that something has changed. */
  async changed(): Promise<void> {
    await expect(this.page.locator('#saved')).toContainText(/有改动尚未保存|Changes not saved yet/);
  }

  /** Saves and waits for the form that comes back from it. */
  async save(): Promise<void> {
    const next = Number(await this.version()) + 1;
    await this.saveButton.click();
    await expect(this.page).toHaveURL(new RegExp(`done=saved&version=${next}`));
    await expect(this.page.locator('#saved')).toContainText(/\d\d:\d\d:\d\d/);
  }

  version(): Promise<string> {
    return this.page.locator('form:has(button[value="submit"]) input[name="version"]').inputValue();
  }
}

/** What stands beside a term in a list of terms, such as the panel that holds the figures against the plan. */
export function valueBeside(page: Page, term: string | RegExp): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.locator('dt').getByText(term) })
    .locator('dd')
    .first();
}

/** '41,100.00 万元 …' in whole yuan. Nothing of it passes through a fraction. */
export function yuanIn(text: string): number {
  const match = /(−?)([\d,]+)\.(\d\d)/.exec(text);
  if (!match) throw new Error(`No amount in “${text}”`);
  const digits = `${match[2]}${match[3]}`.replaceAll(',', '');
  return Number(digits) * 100 * (match[1] === '−' ? -1 : 1);
}

/** 38,400.00 for 384,000,000 yuan, by hand. */
export function wanText(yuan: number): string {
  const [whole = '', rest = ''] = (Math.abs(yuan) / 10_000).toFixed(2).split('.');
  return `${yuan < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

/** 73.2 for 732/1000, rounded half away from zero; `of` is positive. */
export function percent(part: number, of: number, decimals = 1): string {
  const scale = 10 ** decimals;
  const units = Math.round((Math.abs(part) * 100 * scale) / of);
  const sign = part < 0 && units > 0 ? '−' : '';
  return `${sign}${(units / scale).toFixed(decimals)}`;
}
