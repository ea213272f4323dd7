import type { Metadata } from "next";
import { Message } from "#components/frame/message.tsx";

export const metadata: Metadata = { title: "Not found" };

/** Within the frame, so that one can go elsewhere. */
export default function NotInWorkspacePage() {
  return (
    <Message title="This is not here">
      It does not exist in this workspace, or it was deleted. What was deleted can be restored from the trash.
    </Message>
  );
}
