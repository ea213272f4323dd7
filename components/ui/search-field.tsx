"use client";
import { Loader, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

type Props = {
  readonly label: string;
  readonly placeholder?: string;
  /** What is being searched for now. */
  readonly value: string;
  readonly maxLength?: number;
  /** Whether an answer is on its way. */
  readonly isBusy?: boolean;
  readonly onSearch: (words: string) => void;
};

const PAUSE_MS = 250;

/**
 * A field that searches while one types, a moment after the last key, and at once on Enter.
 *
 * `value` comes back from the address some time after it was searched for, when more may have been typed.
 * `sent` holds what was searched for and has not come back, so that an echo is told from somebody going
 * back or following a link: only then does the field take what the address says.
 */
export function SearchField({ label, placeholder, value, maxLength = 500, isBusy = false, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState<readonly string[]>([]);
  if (value !== seen) {
    setSeen(value);
    if (sent.includes(value)) setSent(sent.slice(sent.indexOf(value) + 1));
    else setTyped(value);
  }
  const search = useDebouncedCallback((words: string) => {
    setSent((before) => [...before, words]);
    onSearch(words);
  }, PAUSE_MS);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      maxLength={maxLength}
      leftSection={isBusy ? <Loader size={14} aria-label="Searching" /> : <IconSearch size={16} aria-hidden />}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === "Enter") search.flush();
      }}
      // Whoever leaves the field may be going to a page: a search that began after that would take its place.
      onBlur={() => search.flush()}
    />
  );
}
