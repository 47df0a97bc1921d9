// A profile as a reader sees it: its cards by their titles, whatever the figures in them.
import type { Locator, Page } from '@playwright/test';

export class ProfilePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The card with this title. */
  card(title: string): Locator {
    return this.page.locator('[data-card]').filter({ has: this.page.getByRole('heading', { level: 2, name: title }) });
  }

  /** The row of a card's table that begins with these words. */
  row(card: string, words: string | RegExp): Locator {
    return this.card(card)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: words }) });
  }
}
