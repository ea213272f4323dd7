"use client";
import { Button, Group, Tooltip } from "@mantine/core";
import { Shape } from "#components/ui/shape.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { stances } from "#lib/ledger/model.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import { stanceNames } from "../stance-names.ts";
import styles from "./note.module.css";

type Props = { readonly annotation: Annotation; readonly isMine: boolean };

/** One's own stance, to change; or beside somebody else's note on a claim, one's own voice, to add. */
export function StanceButtons({ annotation, isMine }: Props) {
  const { actions } = useDeskTools();
  const mayShare = useDesk(({ rights }) => rights.share);
  if (!isMine && (!annotation.claim || !mayShare)) return null;
  return (
    <div className={styles.part}>
      <span className={styles.label}>{isMine ? "Your stance" : "Add your own voice"}</span>
      <Group gap={6}>
        {stances.map((stance, position) => (
          <Tooltip key={stance} label={`Key ${position + 1}`} openDelay={600}>
            <Button
              size="compact-xs"
              variant={isMine && annotation.stance === stance ? "filled" : "default"}
              aria-pressed={isMine ? annotation.stance === stance : undefined}
              leftSection={<Shape of={stance} />}
              onClick={() => actions.takeStance(annotation, stance)}
            >
              {stanceNames[stance]}
            </Button>
          </Tooltip>
        ))}
      </Group>
    </div>
  );
}
