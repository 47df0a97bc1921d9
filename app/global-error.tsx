'use client';
// The frame itself failed: plain words without any style that might be missing.

/** This very address again. */
const here = '';

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <h1>系统暂时不能使用</h1>
        <p>数据库可能连不上。已保存的内容不受影响，请稍后重试。</p>
        <p lang="en">The system cannot be reached just now. What was saved is safe. Please try again shortly.</p>
        <p>{error.digest ?? '—'}</p>
        <p>
          <a href={here}>重试 / Try again</a>
        </p>
      </body>
    </html>
  );
}
