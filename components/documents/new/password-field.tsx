"use client";
import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import styles from "./arrival-row.module.css";

type Props = { readonly name: string; readonly onUnlock: (password: string) => void };

/** Asks for the password of a file. It is sent to open it and kept nowhere. */
export function PasswordField({ name, onUnlock }: Props) {
  const [password, setPassword] = useState("");
  const unlock = (): void => {
    if (password !== "") onUnlock(password);
  };
  return (
    <div className={styles.unlock}>
      <PasswordInput
        size="xs"
        label={`Password of ${name}`}
        description="It opens the file this once, and is kept nowhere."
        autoComplete="off"
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // The form around it would save.
          event.preventDefault();
          unlock();
        }}
      />
      <Button variant="default" size="xs" disabled={password === ""} onClick={unlock}>
        Open
      </Button>
    </div>
  );
}
