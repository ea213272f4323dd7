import type { Metadata } from "next";
import { Message } from "#components/frame/message.tsx";
import { WaysOn } from "#components/frame/ways-on.tsx";

export const metadata: Metadata = { title: "Not found" };

/** Within the frame, so that one can go elsewhere. */
export default function NotInWorkspacePage() {
  return (
    <Message title="This is not here" actions={<WaysOn />}>
      It does not exist in this workspace, or it was deleted. What was deleted can be restored from the trash.
    </Message>
  );
}
