import { IconWritingSign } from "@tabler/icons-react";
import { Time } from "#components/ui/time.tsx";
import type { SignedOff } from "#lib/sign-offs/model.ts";
import styles from "./sign-offs.module.css";

type Props = {
  readonly signOff: SignedOff;
  /** Whether it is said which revision it was compared with. */
  readonly namesBefore?: boolean;
};

/** One sign-off: by whom and when, and what was open then. */
export function SignOffLine({ signOff: { by, at, note, before, rechecks, removed }, namesBefore = false }: Props) {
  const open = [
    rechecks === 0 ? null : rechecks === 1 ? "1 note to re-check" : `${rechecks} notes to re-check`,
    removed === 0 ? null : removed === 1 ? "1 note without its passage" : `${removed} notes without their passages`,
  ].filter((part) => part !== null);
  return (
    <span className={styles.line}>
      <IconWritingSign size={16} aria-hidden />
      <span>
        {namesBefore ? `Difference from revision ${before} signed off` : "Signed off"} by <strong>{by.name}</strong>,{" "}
        <Time at={at} />
        {open.length === 0 ? ", with nothing open" : `, with ${open.join(" and ")} open`}
        {note ? (
          <>
            : <bdi>“{note}”</bdi>
          </>
        ) : null}
      </span>
    </span>
  );
}
