import { describe, expect, test } from 'vitest';
import { isNarrowed, libraryHref, readLibraryAddress } from './library-address.ts';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readLibraryAddress((name) => params.get(name));
};

describe('the address of the library', () => {
  test.each([
    '',
    '?words=%E6%9C%BA%E5%9C%BA&plan=twin-cities&city=330100&kind=project&status=started&assigned=no',
    '?withoutPlan=yes&year=2027&sort=total&order=descending&page=3',
    '?ended=yes',
  ])('says the same again: %s', (query) => {
    const address = read(query);
    expect(libraryHref(address, { page: address.page })).toBe(`/province/projects${query}`);
  });

  test('takes nonsense for nothing', () => {
    const address = read('assigned=perhaps&year=1e9&page=-2&sort=colour');
    expect(address).toMatchObject({ assigned: null, year: null, page: 1, sort: 'order' });
    expect(isNarrowed(address)).toBe(false);
  });

  test('begins at the first page when the question changes', () => {
    expect(libraryHref(read('page=4'), { sort: 'name' })).toBe('/province/projects?sort=name');
    expect(isNarrowed(read('city=330200'))).toBe(true);
  });
});
