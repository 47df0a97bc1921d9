// Reading an address: one value of a parameter. Repeated or empty ones are nonsense and count as absent.

export type SearchParams = Record<string, string | string[] | undefined>;

export function singleParam(params: SearchParams, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
