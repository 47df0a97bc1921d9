// The stations of a report's life, with the one it stands at.
export type Step = { label: string; state: 'done' | 'current' | 'upcoming'; note?: string };

export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  return (
    <ol aria-label={label} className="mb-5 flex flex-wrap gap-y-1.5 text-sm">
      {items.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className={`flex items-center ${step.state === 'current' ? 'font-semibold text-accent' : 'text-soft'}`}
        >
          {index > 0 && <span aria-hidden="true" className="mx-2.5 h-px w-6 bg-edge max-md:mx-1.5 max-md:w-3" />}
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="mr-1.5 shrink-0">
            {step.state === 'done' && (
              <path d="m1.6 6.4 3.1 3.2 5.7-7" fill="none" stroke="currentColor" strokeWidth="2" />
            )}
            {step.state === 'current' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
            {step.state === 'upcoming' && (
              <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
            )}
          </svg>
          <span>
            {step.label}
            {step.note !== undefined && <span className="font-normal text-soft"> {step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
