import type { Metadata } from "next";
import { Brand } from "#components/frame/brand.tsx";
import { Message } from "#components/frame/message.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <>
      <header style={{ padding: "0.875rem 1.25rem" }}>
        <Brand isFull />
      </header>
      <main>
        <Message title="There is nothing here for you" actions={<LinkButton href="/">Go to the start</LinkButton>}>
          This page does not exist, or it belongs to a workspace that you are not in. If somebody sent you the link, ask
          them for an invitation.
        </Message>
      </main>
    </>
  );
}
