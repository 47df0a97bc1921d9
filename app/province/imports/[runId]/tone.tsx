// How grave a finding is: mark, colour and word together.
import { ToneMark as Mark } from '#components/ui/tone-mark.tsx';

export type ToneName = 'error' | 'warning';

const colours: Record<ToneName, string> = { error: 'text-bad', warning: 'text-warn' };

export function ToneMark({ tone, word }: { tone: ToneName; word: string }) {
  return (
    <span className={`inline-flex items-center gap-1 font-semibold ${colours[tone]}`}>
      <Mark tone={tone} />
      {word}
    </span>
  );
}
