// A line to filter a list by words, as a plain GET form: the address is the state.
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { TextInput } from '../ui/text-input.tsx';

type WordsFilterProps = {
  action: string;
  label: string;
  submit: string;
  clear: string;
  words: string;
  /** What else the address says and must keep saying. */
  keep?: Readonly<Record<string, string>>;
  clearHref: string;
  suggestions?: readonly { value: string; label: string }[];
};

export function WordsFilter({
  action,
  label,
  submit,
  clear,
  words,
  keep = {},
  clearHref,
  suggestions,
}: WordsFilterProps) {
  return (
    <form action={action} method="get" data-print="hide" className="mb-3 flex flex-wrap items-center gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="words" className="text-sm text-soft">
        {label}
      </label>
      <div className="min-w-0 grow basis-48 sm:max-w-72">
        <TextInput
          id="words"
          name="words"
          type="search"
          width="full"
          defaultValue={words}
          maxLength={100}
          autoComplete="off"
          list={suggestions ? 'words-known' : undefined}
        />
      </div>
      {suggestions && (
        <datalist id="words-known">
          {suggestions.map((item) => (
            <option key={item.value} value={item.value}>
              {item.label}
            </option>
          ))}
        </datalist>
      )}
      <Button type="submit" variant="quiet">
        {submit}
      </Button>
      {words !== '' && (
        <Link href={clearHref} className="inline-flex min-h-6 items-center">
          {clear}
        </Link>
      )}
    </form>
  );
}
