// The field of the search page: a plain GET form.
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

export function SearchForm({ text }: { text: string }) {
  const t = useTranslations('search');
  return (
    <search>
      <form action="/search" method="get" data-print="hide" className="mb-5 flex max-w-[40rem] items-end gap-2">
        <div className="min-w-0 grow">
          <label htmlFor="search-words" className="text-sm text-soft">
            {t('field')}
          </label>
          <TextInput
            id="search-words"
            name="q"
            type="search"
            width="full"
            defaultValue={text}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <Button type="submit" className="min-h-10 whitespace-nowrap">
          {t('submit')}
        </Button>
      </form>
    </search>
  );
}
