// Somebody who types into a report's form in a real browser while the product under drill goes away and comes back. The window stays open
// throughout: nothing is loaded again until the text is compared.
import assert from 'node:assert/strict';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../test/browser.ts';
import { type Product, until } from './product.ts';

/** In the demonstration this city has everything still to do. */
const reporter = 'hangzhou-reporter';

export class Typist {
  readonly #product: Product;
  readonly #browser: Browser;
  readonly page: Page;
  #address = '';

  private constructor(product: Product, browser: Browser, page: Page) {
    this.#product = product;
    this.#browser = browser;
    this.page = page;
  }

  /** Signed in, with the form of a report open that nobody has begun: the `place`-th of the list. */
  static async open(product: Product, place: number): Promise<Typist> {
    const browser = await chromium.launch({ executablePath: await findBrowser(product.run) });
    try {
      const page = await browser.newPage({ baseURL: product.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      page.on('dialog', (dialog) => void dialog.accept());
      const typist = new Typist(product, browser, page);
      await page.goto('/sign-in');
      await page.getByTitle(reporter, { exact: true }).click();
      await page.waitForURL((url) => url.pathname === '/');
      await page.goto('/city/returns');
      const links = page.locator('[data-line] a[href^="/city/reports/"]');
      typist.#address = (await links.nth(place).getAttribute('href')) ?? '';
      await page.goto(typist.#address);
      await typist.#field.waitFor();
      return typist;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get #field() {
    return this.page.locator('textarea[name="physicalProgress"]');
  }

  async type(text: string): Promise<void> {
    await this.#field.fill(text);
  }

  /** Waits until the form itself says so. */
  async reads(words: RegExp, minutes = 2): Promise<void> {
    let said = '';
    const isSaid = async () => {
      said = (await this.page.locator('#saved').textContent()) ?? '';
      return words.test(said);
    };
    await until(`the form says ${words}`, isSaid, minutes).catch((error: Error) => {
      throw new Error(`${error.message}; it says “${said}”`);
    });
  }

  /** What is in the field now, and what the system holds once the page is loaded again. */
  async compare(text: string): Promise<void> {
    assert.equal(await this.#field.inputValue(), text, 'the window still holds what was typed');
    await this.page.goto(`${this.#product.url}${this.#address}`);
    await this.#field.waitFor();
    assert.equal(await this.#field.inputValue(), text, 'the system holds what was typed');
    assert.equal(await this.page.getByText('本机有未上传的内容').count(), 0, 'nothing is left behind in the browser');
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** Whatever becomes of the drill, the window is closed. */
export async function whileTyping<T>(
  product: Product,
  place: number,
  work: (typist: Typist) => Promise<T>,
): Promise<T> {
  const typist = await Typist.open(product, place);
  try {
    return await work(typist);
  } finally {
    await typist.close();
  }
}
