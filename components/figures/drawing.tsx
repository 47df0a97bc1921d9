// Puts a drawing of charts/ on the page. Those functions escape every text they are given; nothing else may come through here.
export function Drawing({ svg, className = '' }: { svg: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: only charts/ writes these strings, escaped and tested there
  return <div className={`chart ${className}`} dangerouslySetInnerHTML={{ __html: svg }} />;
}
