// The filters of the return with how many reports each choice would show, and what the list is grouped by. A plain form that writes the
// address: works without JavaScript.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { everyReport, optionsOf, type ReturnOptions, returnGroups } from '#reporting/return-filters.ts';
import type { ReturnView } from '#reporting/returns.ts';
import { isFiltered, noUnit, type ReturnAddress, returnHref } from './return-address.ts';

type ReturnFilterProps = { view: ReturnView; address: ReturnAddress; me: string };

export function ReturnFilterForm({ view, address, me }: ReturnFilterProps) {
  const t = useTranslations('returns.filter');
  const { choice, group } = address;
  const options = optionsOf(view.rows, choice, me);
  const quarter = view.quarter.id;
  return (
    <div data-print="hide" className="mb-4 grid gap-3">
      <StatusPick view={view} address={address} options={options} />
      <form action={`/city/returns/${quarter}`} className="grid grid-cols-2 items-end gap-x-3 gap-y-2 lg:grid-cols-6">
        {choice.status !== null && <input type="hidden" name="status" value={choice.status} />}
        <Filter name="group" label={t('group')}>
          <Select
            id="return-group"
            name="group"
            className="w-full"
            defaultValue={group}
            options={returnGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
          />
        </Filter>
        <Filters address={address} options={options} />
        <div className="col-span-2 flex flex-wrap items-center gap-x-4 gap-y-1 lg:col-span-6">
          {(options.mine > 0 || choice.mine) && (
            <Checkbox
              id="return-mine"
              name="mine"
              value="1"
              label={t('mine', { count: options.mine })}
              defaultChecked={choice.mine}
            />
          )}
          <div className="flex gap-2">
            <Button type="submit" size="small">
              {t('apply')}
            </Button>
            {isFiltered(choice) && (
              <LinkButton variant="quiet" size="small" href={returnHref(quarter, { choice: everyReport, group })}>
                {t('reset')}
              </LinkButton>
            )}
          </div>
        </div>
      </form>
    </div>
  );
}

function Filters({ address, options }: { address: ReturnAddress; options: ReturnOptions }) {
  const t = useTranslations('returns.filter');
  const kind = useTranslations('city.return.kind');
  const light = useTranslations('status.light');
  const english = useLocale() === 'en';
  const { choice } = address;
  const counted = (value: string, label: string, count: number): SelectOption => ({
    value,
    label: t('optionCount', { label, count }),
  });
  const lists: [keyof typeof choice & ('plan' | 'unit' | 'kind' | 'light' | 'mark'), SelectOption[]][] = [
    ['plan', options.plan.map(({ value, title, titleEn, count }) => counted(value, english ? titleEn : title, count))],
    [
      'unit',
      options.unit.map(({ value, count }) => counted(value === '' ? noUnit : value, value || t('noUnit'), count)),
    ],
    ['kind', options.kind.map(({ value, count }) => counted(value, kind(value as 'project'), count))],
    ['light', options.light.map(({ value, count }) => counted(value, light(value as 'green'), count))],
    ['mark', options.mark.map(({ value, count }) => counted(value, t(`marks.${value as 'late'}`), count))],
  ];
  return lists.map(([name, items]) => (
    <Filter key={name} name={name} label={t(name)}>
      <Select
        id={`return-${name}`}
        name={name}
        className="w-full"
        placeholder={t('any')}
        defaultValue={name === 'unit' && choice.unit === '' ? noUnit : (choice[name] ?? '')}
        options={items}
      />
    </Filter>
  ));
}

/** Statuses nobody has are left out. */
function StatusPick({ view, address, options }: Omit<ReturnFilterProps, 'me'> & { options: ReturnOptions }) {
  const t = useTranslations();
  const { choice } = address;
  const to = (status: typeof choice.status) =>
    returnHref(view.quarter.id, { ...address, choice: { ...choice, status } });
  const all = options.status.reduce((sum, { count }) => sum + count, 0);
  return (
    <Pick
      className="text-sm"
      label={t('city.return.filter')}
      items={[
        { label: `${t('city.return.all')} ${all}`, href: to(null), current: choice.status === null },
        ...options.status.map(({ value, count }) => ({
          label: `${t(`status.report.${value as 'due'}`)} ${count}`,
          href: to(value as 'due'),
          current: value === choice.status,
        })),
      ]}
    />
  );
}

function Filter({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`return-${name}`} className="block text-sm text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}
