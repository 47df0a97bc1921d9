// Every filter of the queue with how many reports each choice would show. A plain form that writes the address: works without JavaScript.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import type { QueueView } from '#reporting/queue.ts';
import { queueKinds, queueReviewers, queueRisks, queueSorts } from '#reporting/queue-filters.ts';
import { queueHref } from './queue-address.ts';

export function QueueFilterForm({ view, mayReview }: { view: QueueView; mayReview: boolean }) {
  const t = useTranslations('reviewing.queue');
  const kindWords = useTranslations('review.report.kind');
  const english = useLocale() === 'en';
  const { choice } = view;
  const counted = (value: string, label: string, count: number): SelectOption => ({
    value,
    label: t('optionCount', { label, count }),
  });
  const own = mayReview ? 'for_me' : 'anybody';
  const work = queueReviewers.filter((who) => mayReview || who === 'nobody' || who === 'anybody');
  const colleagues = view.reviewers.map(({ id, name }) => counted(id, name, view.work[id] ?? 0));
  return (
    <form
      action="/province/reviews"
      data-print="hide"
      className="mb-4 grid grid-cols-2 items-end gap-x-3 gap-y-2 lg:grid-cols-6"
    >
      <input type="hidden" name="quarter" value={view.quarter.id} />
      <input type="hidden" name="filter" value={choice.filter} />
      <Filter name="reviewer" label={t('reviewer')}>
        <Select
          id="queue-reviewer"
          name="reviewer"
          className="w-full"
          defaultValue={choice.reviewer}
          options={[...work.map((who) => counted(who, t(`reviewers.${who}`), view.work[who] ?? 0)), ...colleagues]}
        />
      </Filter>
      <Filter name="city" label={t('city')}>
        <Select
          id="queue-city"
          name="city"
          className="w-full"
          placeholder={t('any')}
          defaultValue={choice.city ?? ''}
          options={view.cities.map((city) => counted(city.code, english ? city.nameEn : city.name, city.waiting))}
        />
      </Filter>
      <Filter name="risk" label={t('risk')}>
        <Select
          id="queue-risk"
          name="risk"
          className="w-full"
          placeholder={t('any')}
          defaultValue={choice.risk ?? ''}
          options={queueRisks.map((risk) => counted(risk, t(`risks.${risk}`), view.risks[risk]))}
        />
      </Filter>
      <Filter name="kind" label={t('kind')}>
        <Select
          id="queue-kind"
          name="kind"
          className="w-full"
          placeholder={t('any')}
          defaultValue={choice.kind ?? ''}
          options={queueKinds.map((kind) => counted(kind, kindWords(kind), view.kinds[kind] ?? 0))}
        />
      </Filter>
      <Filter name="sort" label={t('sort')}>
        <Select
          id="queue-sort"
          name="sort"
          className="w-full"
          defaultValue={choice.sort}
          options={queueSorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        />
      </Filter>
      <div className="col-span-2 flex flex-wrap items-center gap-x-3 gap-y-1 lg:col-span-1 lg:block">
        <Checkbox
          id="queue-late"
          name="late"
          value="1"
          label={t('lateCount', { count: view.late })}
          defaultChecked={choice.late}
        />
        <div className="flex gap-2">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {(choice.city || choice.risk || choice.kind || choice.late || choice.reviewer !== own) && (
            <LinkButton
              variant="quiet"
              size="small"
              href={queueHref({ quarter: view.quarter.id, filter: choice.filter, city: null, sort: choice.sort })}
            >
              {t('reset')}
            </LinkButton>
          )}
        </div>
      </div>
    </form>
  );
}

function Filter({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`queue-${name}`} className="block text-sm text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}
