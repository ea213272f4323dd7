"use client";
import { Tooltip, UnstyledButton } from "@mantine/core";
import { Shape } from "#components/ui/shape.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { stances } from "#lib/ledger/model.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import { stanceNames } from "../stance-names.ts";
import styles from "./stance-buttons.module.css";

type Props = { readonly annotation: Annotation; readonly isMine: boolean };

/** One's own stance, to change; or beside somebody else's note on a claim, one's own voice, to add. */
export function StanceButtons({ annotation, isMine }: Props) {
  const { actions } = useDeskTools();
  const mayShare = useDesk(({ rights }) => rights.share);
  if (!isMine && (!annotation.claim || !mayShare)) return null;
  const name = isMine ? "Your stance" : "Add your own voice";
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <span className={styles.name}>{isMine ? "You say" : "And you?"}</span>
      {stances.map((stance, position) => (
        <Tooltip key={stance} label={`Key ${position + 1}`} openDelay={600}>
          <UnstyledButton
            className={styles.choice ?? ""}
            data-stance={stance}
            aria-pressed={isMine ? annotation.stance === stance : undefined}
            onClick={() => actions.takeStance(annotation, stance)}
          >
            <Shape of={stance} />
            {stanceNames[stance]}
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  );
}
