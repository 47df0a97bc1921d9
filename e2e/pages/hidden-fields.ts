// For posting a page's own form by hand: what it would send besides what people type. Read from a page without JavaScript, where it all stands
// in the markup.
import type { Locator } from '@playwright/test';

export async function hiddenFields(form: Locator): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const input of await form.locator('input[type="hidden"]').all()) {
    fields[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
  }
  return fields;
}
