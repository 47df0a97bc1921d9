// Plain templates for client code: no plurals, no rich text, no message library in the browser.

/** Puts each value in the place of its {name}; a name without value stays as it is, so that a slip is seen. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
