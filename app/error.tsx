'use client';
// Something failed while a page was made. Carries both languages itself, because the catalogue may be what failed; the digest finds the log line.

/** This very address again. */
const here = '';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main" className="mx-auto flex w-full flex-col items-center px-(--gutter) py-14">
      <div className="w-full max-w-[32rem] rounded-lg border border-line bg-card px-5 py-6 lg:px-8">
        <h1 className="text-2xl">页面出错了</h1>
        <p className="mt-1 text-soft">
          数据可能暂时读不到。已保存的内容不受影响，请稍后重试；如果仍然出错，请把编号告诉管理员。
        </p>
        <p lang="en" className="mt-3 text-soft">
          This page could not be shown. What was saved is safe. Please try again shortly, or give the administrator the
          number.
        </p>
        <p className="mt-3 font-semibold">{error.digest ?? '—'}</p>
        <p className="mt-4 flex gap-4">
          {/* A full load, so that the way out works whatever state the page is in. */}
          <a href={here}>重试 / Try again</a>
          <a href="/">待办 / Home</a>
        </p>
      </div>
    </main>
  );
}
