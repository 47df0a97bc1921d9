'use client';
// The reminder in a field of its own: selected and copied by hand without script, by a press with it.
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';

type ReminderCopyProps = { text: string; words: { label: string; copy: string; copied: string } };

export function ReminderCopy({ text, words }: ReminderCopyProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without the right to the clipboard the text is there to be selected.
    }
  };
  return (
    <>
      <textarea
        readOnly
        aria-label={words.label}
        value={text}
        rows={Math.min(18, text.split('\n').length + 1)}
        className="w-full rounded-md border border-line bg-card px-3 py-2 text-sm"
      />
      <p className="mt-2">
        <Button variant="quiet" onClick={copy}>
          <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        </Button>
      </p>
    </>
  );
}
