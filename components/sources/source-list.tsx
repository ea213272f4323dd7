"use client";
import { NativeSelect } from "@mantine/core";
import Link from "next/link";
import { workspacePath } from "#components/api/client.ts";
import { useLiveRefresh } from "#components/live/use-live-refresh.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FoundList } from "#components/ui/found-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { useMore } from "#components/ui/use-more.ts";
import type { SourceList as List } from "#lib/dossiers/model.ts";
import { sourceEntrySchema, sourceSorts, type SourceEntry } from "#lib/sources/model.ts";
import { NewSource } from "./new-source.tsx";
import { SourceFacts } from "./source-facts.tsx";
import styles from "./source-list.module.css";

const LEAD = "What is cited, once each: the same address in another spelling is the same source.";

/** All sources of the workspace. */
export function SourceList({ list: { workspace, search, page, mayCreate, fence } }: { readonly list: List }) {
  const { isBusy, go } = useAddress();
  const more = useMore(`${workspacePath(workspace)}/sources`, sourceEntrySchema, search, page);
  // Lines that were loaded by hand must not move under the reader.
  useLiveRefresh(workspace, fence, ({ subject }) => !more.isExtended && subject === "source");
  if (!search.q && page.items.length === 0)
    return (
      <>
        <PageHeader title="Sources" lead={LEAD} actions={mayCreate ? <NewSource workspace={workspace} /> : null} />
        <NoSources />
      </>
    );
  return (
    <>
      <PageHeader title="Sources" lead={LEAD} actions={mayCreate ? <NewSource workspace={workspace} /> : null} />
      <div className={styles.filters}>
        <SearchField
          label="Search"
          placeholder="A title, an author, a publisher or an address"
          value={search.q ?? ""}
          maxLength={2_048}
          isBusy={isBusy}
          onSearch={(words) => go({ ...search, q: words }, search.q ? "replace" : "push")}
        />
        <Order search={search} go={go} />
      </div>
      <FoundList
        label="Sources"
        isBusy={isBusy}
        more={more}
        nothing={<EmptyState title="No source fits">Try fewer words, or paste the address.</EmptyState>}
      >
        {(source) => <Row key={source.id} source={source} workspace={workspace} />}
      </FoundList>
    </>
  );
}

const sortNames: Record<(typeof sourceSorts)[number], string> = {
  changed: "Last change",
  citations: "Citations",
  title: "Title",
};

type OrderProps = Pick<List, "search"> & Pick<ReturnType<typeof useAddress>, "go">;

function Order({ search, go }: OrderProps) {
  const offered = sourceSorts.filter((sort) => search.q || sort !== "changed");
  return (
    <NativeSelect
      label="Sort by"
      value={search.sort ?? ""}
      onChange={({ currentTarget }) =>
        go({ ...search, sort: sourceSorts.find((sort) => sort === currentTarget.value) })
      }
      data={[
        { value: "", label: search.q ? "Best match" : sortNames.changed },
        ...offered.map((sort) => ({ value: sort, label: sortNames[sort] })),
      ]}
    />
  );
}

function Row({ source, workspace }: { readonly source: SourceEntry; readonly workspace: string }) {
  const { id, title, citationCount } = source;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <h2 className={styles.title} dir="auto">
          <Link href={`/w/${workspace}/sources/${id}`}>{title}</Link>
        </h2>
        <SourceFacts source={source} />
      </div>
      <span className={styles.count}>
        {citationCount === 0 ? "Not cited" : citationCount === 1 ? "1 citation" : `${citationCount} citations`}
      </span>
    </li>
  );
}

const NoSources = () => (
  <EmptyState
    title="No sources yet"
    steps={[
      { title: "Cite while you mark", text: "A note takes sources with a quote and a page; they are kept here." },
      { title: "Paste the address as it is", text: "Tracking parameters and www. do not make another source of it." },
      { title: "See what it carries", text: "A source's page shows every claim for or against which it is cited." },
    ]}
  >
    A source is whatever can be cited: a page, a report, an interview.
  </EmptyState>
);
