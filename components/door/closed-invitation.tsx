import { LinkButton } from "#components/ui/link-button.tsx";
import type { InvitationState, OpenedInvitation } from "#lib/invitations/model.ts";
import { Door } from "./door.tsx";

type Closed = Exclude<InvitationState, "open"> | "unknown";

const words: Record<Closed, { readonly title: string; readonly lead: string }> = {
  used: {
    title: "This invitation has been used",
    lead: "Each link lets one person in, once. If that was you, sign in; otherwise ask for a link of your own.",
  },
  withdrawn: {
    title: "This invitation was withdrawn",
    lead: "The link no longer lets anybody in. Ask whoever sent it to you for a new one.",
  },
  expired: {
    title: "This invitation has expired",
    lead: "It was good for a few days only. Ask whoever sent it to you for a new one.",
  },
  unknown: {
    title: "There is no such invitation",
    lead: "The link may have been cut off where it was copied. Open it once more in full, or ask for a new one.",
  },
};

/** An invitation's link that lets nobody in any more, or never did. */
export function ClosedInvitation({ invitation }: { readonly invitation: OpenedInvitation | null }) {
  const state = invitation?.state ?? "unknown";
  if (state === "open") return null;
  return (
    <Door {...words[state]}>
      <LinkButton href={invitation?.slug ? `/w/${invitation.slug}/documents` : "/"} variant="default" size="md">
        {invitation?.slug ? `Go to ${invitation.workspace}` : "Go to the start"}
      </LinkButton>
    </Door>
  );
}
