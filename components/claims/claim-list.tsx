"use client";
import { useLiveRefresh } from "#components/live/use-live-refresh.ts";
import { workspacePath } from "#components/api/client.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FoundList } from "#components/ui/found-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { useMore } from "#components/ui/use-more.ts";
import type { ClaimList as List } from "#lib/dossiers/model.ts";
import { claimEntrySchema } from "#lib/ledger/model.ts";
import { ClaimFilters } from "./claim-filters.tsx";
import { ClaimRow } from "./claim-row.tsx";
import { NewClaim } from "./new-claim.tsx";

const LEAD = "Every statement that somebody named, and what everyone made of it, in whichever document it stands.";

/** The ledger: all claims with their voices and standings. */
export function ClaimList({ list }: { readonly list: List }) {
  const { workspace, search, page, counts, mayCreate, fence } = list;
  const { isBusy, go } = useAddress();
  const more = useMore(`${workspacePath(workspace)}/claims`, claimEntrySchema, search, page);
  // Lines that were loaded by hand must not move under the reader.
  useLiveRefresh(workspace, fence, ({ claim, subject }) => !more.isExtended && (claim !== null || subject === "claim"));
  const isFiltering = Boolean(search.q ?? search.state ?? search.document);
  const isEmpty = !isFiltering && page.items.length === 0;
  return (
    <>
      <PageHeader title="Claims" lead={LEAD} actions={mayCreate ? <NewClaim workspace={workspace} /> : null} />
      {isEmpty ? (
        <NoClaims />
      ) : (
        <>
          <ClaimFilters search={search} counts={counts} documents={list.documents} isBusy={isBusy} go={go} />
          <FoundList
            label="Claims"
            isOrdered
            isBusy={isBusy}
            more={more}
            nothing={
              <EmptyState title="No claim fits">
                Try other words, or leave out the standing or the document. Similar statements are found, too: it need
                not be the exact wording.
              </EmptyState>
            }
          >
            {(claim) => <ClaimRow key={claim.id} claim={claim} workspace={workspace} />}
          </FoundList>
        </>
      )}
    </>
  );
}

const NoClaims = () => (
  <EmptyState
    title="No claims yet"
    steps={[
      { title: "Mark a passage", text: "Open a document and select the words in which something is stated." },
      { title: "Name its claim", text: "Reword it so that it can be checked on its own, or choose one that is here." },
      { title: "Say what you think", text: "Supported, contested or unsure, with a source. Colleagues do the same." },
    ]}
  >
    A claim is a statement that can be checked on its own, whoever makes it. Here the voices on each add up, over all
    documents.
  </EmptyState>
);
