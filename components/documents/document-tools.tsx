"use client";
import { Select } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { SearchField } from "#components/ui/search-field.tsx";
import { documentSorts, type DocumentsView } from "#lib/documents/model.ts";
import styles from "./documents.module.css";

const sortNames: Record<DocumentsView["sort"], string> = {
  changed: "Last change",
  title: "Title",
  created: "Date added",
};

type Props = Pick<DocumentsView, "q" | "sort">;

/** Finds and orders the documents. Both stand in the address, so that a search can be shared and gone back to. */
export function DocumentTools({ q, sort }: Props) {
  const router = useRouter();
  const path = usePathname();
  const [isBusy, start] = useTransition();
  const show = (wanted: Partial<Props>): void => {
    const query = { q, sort, ...wanted };
    const parameters = new URLSearchParams({
      ...(query.q === "" ? {} : { q: query.q }),
      ...(query.sort === "changed" ? {} : { sort: query.sort }),
    });
    start(() => router.replace(`${path}${parameters.size > 0 ? `?${parameters.toString()}` : ""}`, { scroll: false }));
  };
  return (
    <div className={styles.tools} role="search">
      <SearchField
        label="Search"
        placeholder="Words of a title or byline"
        value={q}
        isBusy={isBusy}
        onSearch={(words) => show({ q: words })}
      />
      <Select
        label="Sort by"
        allowDeselect={false}
        data={documentSorts.map((value) => ({ value, label: sortNames[value] }))}
        value={sort}
        onChange={(value) => show({ sort: documentSorts.find((name) => name === value) ?? "changed" })}
      />
    </div>
  );
}
