import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { Role } from "#lib/auth/policy.ts";
import { aRole } from "./role-words.ts";

type Props = {
  /** The role to step down to; null while nothing is asked. */
  readonly role: Role | null;
  readonly isBusy: boolean;
  readonly onConfirm: (role: Role) => void;
  readonly onClose: () => void;
};

/** Asks before an owner gives up being one: only another owner can give it back. */
export function StepDownDialog({ role, onConfirm, ...dialog }: Props) {
  return (
    <ConfirmDialog
      {...dialog}
      isOpen={role !== null}
      title="Step down as an owner?"
      action="Step down"
      onConfirm={() => {
        if (role) onConfirm(role);
      }}
    >
      You become {aRole[role ?? "editor"]}. Only another owner can make you an owner again.
    </ConfirmDialog>
  );
}
