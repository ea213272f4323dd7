"use client";
import { NativeSelect } from "@mantine/core";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Shape } from "#components/ui/shape.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { standingNames } from "#components/ui/standing-badge.tsx";
import { addressWith, type useAddress } from "#components/ui/use-address.ts";
import type { ClaimList } from "#lib/dossiers/model.ts";
import type { ClaimSearch } from "#lib/ledger/claim-search.ts";
import { claimSorts } from "#lib/ledger/model.ts";
import styles from "./claim-filters.module.css";

type Props = Pick<ClaimList, "search" | "counts" | "documents"> & ReturnType<typeof useAddress>;

/** In the order in which an editor wants to see to them. */
const states = ["disputed", "contested", "unsourced", "unsure", "unchecked", "supported"] as const;

const sortNames: Record<(typeof claimSorts)[number], string> = {
  changed: "Last change",
  disagreement: "Disagreement",
  mentions: "Mentions",
  number: "Number",
};

/** What one looks for among the claims; it all stands in the address. */
export function ClaimFilters({ search, counts, documents, isBusy, go }: Props) {
  const change = (part: Partial<ClaimSearch>): void => go({ ...search, ...part });
  return (
    <div className={styles.filters}>
      <div className={styles.fields}>
        <SearchField
          label="Search"
          placeholder="Words, a number, or a whole sentence"
          value={search.q ?? ""}
          maxLength={2_000}
          isBusy={isBusy}
          onSearch={(words) => go({ ...search, q: words }, search.q ? "replace" : "push")}
        />
        <NativeSelect
          label="Document"
          value={search.document ?? ""}
          onChange={({ currentTarget }) => change({ document: currentTarget.value || undefined })}
          data={[
            { value: "", label: "All documents" },
            ...documents.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <NativeSelect
          label="Sort by"
          value={search.sort ?? ""}
          onChange={({ currentTarget }) => change({ sort: claimSorts.find((sort) => sort === currentTarget.value) })}
          data={[
            { value: "", label: search.q ? "Similarity" : sortNames.changed },
            ...claimSorts
              .filter((sort) => search.q || sort !== "changed")
              .map((sort) => ({ value: sort, label: sortNames[sort] })),
          ]}
        />
      </div>
      <StandingChoice search={search} counts={counts} />
    </div>
  );
}

/** The standings with how many claims have each: an overview, and the way to them. */
function StandingChoice({ search, counts }: Pick<Props, "search" | "counts">) {
  const path = usePathname();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className={styles.standings} aria-label="Standing">
      <Link href={addressWith(path, { ...search, state: undefined })} aria-current={search.state ? undefined : "true"}>
        All <span>{all}</span>
      </Link>
      {states.map((state) => (
        <Link
          key={state}
          href={addressWith(path, { ...search, state })}
          aria-current={search.state === state ? "true" : undefined}
          data-state={state}
        >
          <Shape of={state} /> {standingNames[state]} <span>{counts[state]}</span>
        </Link>
      ))}
    </nav>
  );
}
