// The shapes that carry a message's tone without colour: i, triangle, square with bar, tick.
export type Tone = 'info' | 'warning' | 'error' | 'success';

const paths: Record<Tone, string> = {
  info: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm1 12.5H7v-6h2v6ZM7 5V3.2h2V5H7Z',
  warning: 'M8 .8 16 15.2H0L8 .8ZM7.1 5.8v4.6h1.8V5.8H7.1Zm0 5.8v1.8h1.8v-1.8H7.1Z',
  error: 'M1 0h14v16H1V0Zm6 3v6.2h2V3H7Zm0 8v2h2v-2H7Z',
  success: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm-.9 11.9L3.4 8.3l1.4-1.4 2.2 2.1 4.3-4.9 1.5 1.3-5.7 6.5Z',
};

export function ToneMark({ tone, className = '' }: { tone: Tone; className?: string }) {
  return (
    <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path d={paths[tone]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
