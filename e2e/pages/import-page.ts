// The publisher's page of imports, as the specs use it.
import type { Locator, Page } from '@playwright/test';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class ImportPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/province/imports');
  }

  /** Chooses the file, uploads it and waits for its own page. */
  async upload(name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel('工作簿文件').setInputFiles({ name, mimeType: workbookType, buffer });
    await this.page.getByRole('button', { name: '上传并检查' }).click();
    await this.page.waitForURL(/\/province\/imports\/[0-9a-f-]{36}$/);
  }

  /** The first line of the list that names the file. */
  outcomeOf(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name }).first();
  }
}
