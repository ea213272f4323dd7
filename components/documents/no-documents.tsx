import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";

const steps = [
  {
    title: "Bring in a text",
    text: "Paste an article, choose a PDF, a book, a Word, HTML or text file, or fetch a web page. You see what was understood before anything is saved.",
  },
  {
    title: "Mark its claims",
    text: "Select words and say whether you find them supported, contested or unsure, and on what evidence.",
  },
  {
    title: "Read the ledger",
    text: "Every claim gathers what everybody marked, in all documents. Export any of them as an annotated PDF.",
  },
];

type Props = { readonly mayAdd: boolean; readonly action: ReactNode };

/** A workspace without documents: what they are for, and how to begin. */
export function NoDocuments({ mayAdd, action }: Props) {
  return (
    <EmptyState title="Nothing to check yet" steps={steps} action={action}>
      {mayAdd
        ? "Work here begins with a text. From the first document to the record of its checking it takes three steps."
        : "Work here begins with a text. As soon as an editor adds one, you can mark its claims."}
    </EmptyState>
  );
}
