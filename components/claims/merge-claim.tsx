"use client";
import { Button, Group, Modal, Radio, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowMerge } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { useSuggestions } from "#components/api/use-suggestions.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import { claimEntrySchema, type ClaimRecord } from "#lib/ledger/model.ts";
import styles from "./merge-claim.module.css";

type Props = {
  readonly workspace: string;
  readonly claim: ClaimRecord;
  /** What becomes of what names it. */
  readonly children: ReactNode;
};

/** How many are offered; with other words one finds others. */
const OFFERED = 6;

/** Says that another claim says the same: the two become one, under the words of the other. */
export function MergeClaim({ workspace, claim: { id, statement, version }, children }: Props) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [words, setWords] = useState("");
  const [into, setInto] = useState<string | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const found = useSuggestions(
    workspace,
    "claims",
    isOpen ? words.trim() || statement : "",
    claimEntrySchema,
    OFFERED + 1,
  );
  const others = (found ?? []).filter((other) => other.id !== id).slice(0, OFFERED);
  const chosen = others.find((other) => other.id === into);

  const merge = async (): Promise<void> => {
    if (!chosen) return;
    setIsWorking(true);
    setError(null);
    try {
      await call("POST", `${workspacePath(workspace)}/claims/${id}/merge`, { version, body: { into: chosen.id } });
      router.push(`/w/${workspace}/claims/${chosen.id}`);
    } catch (failure) {
      setError(failure);
      setIsWorking(false);
      router.refresh();
    }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={open}>
        Same as another
      </Button>
      <Modal opened={isOpen} onClose={close} title="Which claim says the same?" size="lg">
        <TextInput
          label="Find it"
          description="Those that are most like this one come first."
          placeholder="Words, a number, or a whole sentence"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          data-autofocus
        />
        <Radio.Group
          value={into ?? ""}
          onChange={setInto}
          label="The claim that stays"
          mt="md"
          className={styles.others ?? ""}
        >
          {found && others.length === 0 ? <p className={styles.none}>No other claim fits.</p> : null}
          {others.map((other) => (
            <div key={other.id} className={styles.other}>
              <Radio value={other.id} label={<bdi>{other.statement}</bdi>} description={`Claim ${other.number}`} />
              <StandingBadge state={other.standing.state} />
            </div>
          ))}
        </Radio.Group>
        <Text size="sm" mt="md">
          {children}
        </Text>
        {error ? <ErrorNotice error={error} /> : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button onClick={() => void merge()} loading={isWorking} disabled={!chosen}>
            Let the two be one
          </Button>
        </Group>
      </Modal>
    </>
  );
}
