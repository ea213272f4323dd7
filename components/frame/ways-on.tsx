"use client";
import { useParams } from "next/navigation";
import { LinkButton } from "#components/ui/link-button.tsx";

/** From a page of a workspace that is not there to what is. */
export function WaysOn() {
  const { workspace } = useParams<{ readonly workspace: string }>();
  return (
    <>
      <LinkButton href={`/w/${workspace}/documents`}>All documents</LinkButton>
      <LinkButton href={`/w/${workspace}/trash`} variant="default">
        Look in the trash
      </LinkButton>
    </>
  );
}
