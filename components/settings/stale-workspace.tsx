import { ApiError } from "#components/api/client.ts";
import { workspaceSchema } from "#lib/workspaces/model.ts";

/** With the sentence that somebody else was faster: what they made of it, and that one's own words still stand here. */
export function StaleWorkspace({ error }: { readonly error: unknown }) {
  const current = error instanceof ApiError ? workspaceSchema.safeParse(error.current).data : undefined;
  if (!current) return null;
  return (
    <p>
      It is now called “{current.name}” and is a {current.kind}. What you entered is still here; save again to put it in
      place of that.
    </p>
  );
}
