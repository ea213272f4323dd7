"use client";
import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { filterToParameters, type Filter } from "#lib/desk/filter.ts";
import styles from "./desk-bar.module.css";
import { useDeskTools } from "./desk-context.ts";
import { stanceNames } from "./stance-names.ts";
import type { DeskState } from "./store/desk-state.ts";
import { useDesk } from "./store/desk-store.ts";

/** What the notes are filtered by, each to be taken away by a press. */
export function FilterChips() {
  const { actions } = useDeskTools();
  const filter = useDesk((state) => state.filter);
  const people = useDesk((state) => state.people);
  const claims = useDesk((state) => state.claims);
  const me = useDesk((state) => state.me);
  const names = namesIn(filter, { people, claims, me });
  return (
    <>
      {Object.keys(filterToParameters(filter)).map((part) => (
        <UnstyledButton
          key={part}
          className={styles.chip ?? ""}
          aria-label={`Do not filter by ${names[part] ?? part}`}
          onClick={() => actions.filterBy({ [part]: null })}
        >
          <span className={styles.chipName}>{names[part] ?? part}</span>
          <IconX size={12} aria-hidden />
        </UnstyledButton>
      ))}
    </>
  );
}

/** What is filtered by, in words. A person or a claim may be named that has nothing here. */
function namesIn(
  { author, stance, label, claim }: Filter,
  { people, claims, me }: Pick<DeskState, "people" | "claims" | "me">,
): Readonly<Record<string, string>> {
  const known = claims.get(claim ?? "");
  return {
    author: author === me.id ? "Mine" : (people.get(author ?? "")?.name ?? "Somebody"),
    stance: stance === "none" ? "Comments" : stance ? stanceNames[stance] : "",
    label: label ?? "",
    claim: known ? `Claim ${known.number}` : "A claim",
  };
}
