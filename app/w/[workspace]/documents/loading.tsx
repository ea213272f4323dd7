import { ListSkeleton } from "#components/documents/list-skeleton.tsx";

/** Stands until the documents are there. */
export default function DocumentsLoading() {
  return <ListSkeleton />;
}
