import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";

type Props = {
  readonly isOpen: boolean;
  readonly name: string;
  readonly isSelf: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before somebody is taken out of a workspace, or leaves it. */
export function EndMembershipDialog({ name, isSelf, ...dialog }: Props) {
  return (
    <ConfirmDialog
      {...dialog}
      title={isSelf ? "Leave this workspace?" : `Remove ${name}?`}
      action={isSelf ? "Leave" : "Remove"}
    >
      {isSelf
        ? "What you wrote stays, under your name. Your API tokens for this workspace stop working. To come back you need a new invitation."
        : `What ${name} wrote stays, under their name. They no longer see this workspace, and their API tokens for it stop working.`}
    </ConfirmDialog>
  );
}
