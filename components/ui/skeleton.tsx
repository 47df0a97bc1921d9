// What stands in for a page while it is on its way; said once to screen readers, still under reduced motion.
const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-2/3'];

export function SkeletonLines({ lines = 4 }: { lines?: number }) {
  return (
    <div aria-hidden="true" className="grid gap-3">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className={`h-3.5 animate-pulse rounded-sm bg-hair ${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}

/** A whole page on its way: headline, figures and a card. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <h1 className="sr-only">{label}</h1>
      <div aria-hidden="true" className="grid grid-cols-1 gap-5">
        <div className="h-5 w-72 max-w-full animate-pulse rounded-sm bg-hair" />
        <div className="h-9 w-[34rem] max-w-full animate-pulse rounded-sm bg-hair" />
        <div className="h-24 rounded-lg border border-line bg-card" />
        <div className="rounded-lg border border-line bg-card p-5">
          <SkeletonLines lines={8} />
        </div>
      </div>
    </div>
  );
}
