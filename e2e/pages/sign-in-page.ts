// The page where name and password are asked for.
import type { Page } from '@playwright/test';

/** Fills in name and password and goes on, in whatever language the page speaks. */
export async function typeNameAndPassword(page: Page, loginName: string, password: string): Promise<void> {
  const form = page.locator('form:has(input[type="password"])');
  await form.locator('input[name="loginName"]').fill(loginName);
  await form.locator('input[name="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
}
