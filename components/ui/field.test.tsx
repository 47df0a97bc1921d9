import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { TextInput } from './text-input.tsx';

test('a field ties its label, hint, error and findings to the control', () => {
  const html = renderToStaticMarkup(
    <Field name="amount" label="Amount" hint="h" error="e" after="a" required>
      {(control) => <TextInput {...control} numeric unit="万元" />}
    </Field>,
  );
  expect(html).toContain('<label for="amount"');
  expect(html).toContain('aria-describedby="amount-hint amount-error amount-after"');
  for (const id of ['amount', 'amount-hint', 'amount-error', 'amount-after']) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('inputMode="decimal"');
  expect(html).toContain('万元');
});

test('a field at rest says nothing it does not know', () => {
  const html = renderToStaticMarkup(
    <Field name="amount" id="other" label="Amount">
      {(control) => <TextInput {...control} />}
    </Field>,
  );
  expect(html).toContain('<input type="text"');
  expect(html).toContain('id="other" name="amount"');
  expect(html).not.toContain('aria-');
});

test('the first radio button carries the id that an error summary leads to', () => {
  const options = [
    { value: 'none', label: 'None' },
    { value: 'some', label: 'Some', hint: 'which' },
  ];
  const html = renderToStaticMarkup(
    <Choice name="trouble" legend="Trouble" options={options} value="some" error="e" />,
  );
  expect(html).toMatch(/id="trouble" [^>]*value="none"/);
  expect(html).toContain('aria-describedby="trouble-some-hint"');
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toContain('<fieldset aria-describedby="trouble-error"');
});
