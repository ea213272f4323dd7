"use client";
import { PasswordInput } from "@mantine/core";
import { PASSWORD_LENGTH } from "#lib/users/model.ts";

type Props = {
  readonly name: string;
  readonly error: string | undefined;
  readonly label?: string;
  /** Whether it is being chosen, so that the browser offers to make one up, or the one that exists. */
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
};

/** A password, which can be shown while one types. */
export function PasswordField({ isNew = false, label = "Password", ...input }: Props) {
  return (
    <PasswordInput
      {...input}
      aria-invalid={input.error !== undefined}
      label={label}
      required
      withAsterisk={false}
      autoComplete={isNew ? "new-password" : "current-password"}
      {...(isNew ? { description: `At least ${PASSWORD_LENGTH} characters. Several words are easy to remember.` } : {})}
      visibilityToggleButtonProps={{ "aria-label": "Show the password", tabIndex: 0, "aria-hidden": false }}
    />
  );
}
