import { LinkButton } from "#components/ui/link-button.tsx";
import { Door } from "./door.tsx";

/** An invitation opened by somebody who is in already. It stays good for the person it was meant for. */
export function AlreadyMember({ workspace, slug }: { readonly workspace: string; readonly slug: string }) {
  return (
    <Door
      title={`You are in ${workspace} already`}
      lead="This invitation has not been used. You can pass the link on to the person it was meant for."
    >
      <LinkButton href={`/w/${slug}/documents`} size="md">
        Go to {workspace}
      </LinkButton>
    </Door>
  );
}
