import { describe, expect, test } from 'vitest';
import { readForm } from './posted-files.ts';

const limit = 2000;

function request(size: number, headers: Record<string, string> = {}): Request {
  const form = new FormData();
  form.set('workbook', new File(['x'.repeat(size)], '项目.xlsx'));
  const posted = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  return new Request(posted, { headers: { 'content-type': posted.headers.get('content-type') ?? '', ...headers } });
}

describe('a posted workbook', () => {
  test('arrives with its name and bytes', async () => {
    const read = await readForm(request(500), limit);
    const file = 'data' in read ? read.data.get('workbook') : null;
    expect(file).toBeInstanceOf(File);
    expect([(file as File).name, (file as File).size]).toEqual(['项目.xlsx', 500]);
  });

  test.each([
    ['longer than declared to be allowed', request(10, { 'content-length': '9000' }), 'too_large'],
    ['longer than it may be, undeclared', request(5000), 'too_large'],
    ['longer than it may be, declared short', request(5000, { 'content-length': '100' }), 'too_large'],
    ['cut off on the way', request(500, { 'content-length': '1500' }), 'incomplete'],
    ['not a form', new Request('http://127.0.0.1/', { method: 'POST', body: 'x' }), 'no_file'],
    ['a form that is none', request(500, { 'content-type': 'multipart/form-data; boundary=other' }), 'incomplete'],
  ])('%s', async (_name, posted, problem) => {
    expect(await readForm(posted, limit)).toEqual({ problem });
  });
});
