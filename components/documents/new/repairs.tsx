"use client";
import { Button, Switch } from "@mantine/core";
import { useMemo, useState } from "react";
import { cleaned } from "#lib/imports/clean.ts";
import { repairKinds, type Repair, type RepairKind } from "#lib/imports/model.ts";
import styles from "./new-document.module.css";
import { RepairLine } from "./repair-line.tsx";
import type { Decisions } from "./submission.ts";

const kindNames: Record<RepairKind, string> = {
  title: "First line taken as the title",
  byline: "Line taken as the byline",
  dateline: "Dateline recognised",
  joined_sentence: "Broken lines joined",
  joined_word: "Broken words joined",
  joined_hyphen: "Hyphens at line ends resolved",
};

/** So many repairs of a kind are shown at first. */
const SHOWN = 12;

type Props = {
  readonly declined: readonly Repair[];
  /** The text as it came, in which places count; empty where it is not known here. */
  readonly body: string;
  readonly repairs: readonly Repair[];
  readonly onChange: (change: Partial<Decisions>) => void;
};

const isSame = (a: Repair, b: Repair): boolean => a.kind === b.kind && a.at === b.at;

/** What was recognised and mended, kind by kind, each in its place and with a switch. */
export function Repairs({ declined, body: given, repairs, onChange }: Props) {
  const body = useMemo(() => cleaned(given), [given]);
  const all = [...repairs.filter((repair) => !declined.some((other) => isSame(repair, other))), ...declined].toSorted(
    (a, b) => a.at - b.at,
  );
  const groups = repairKinds
    .map((kind) => ({ kind, members: all.filter((repair) => repair.kind === kind) }))
    .filter(({ members }) => members.length > 0);
  const set = (changed: readonly Repair[], isOn: boolean): void => {
    const others = declined.filter((repair) => !changed.some((other) => isSame(repair, other)));
    onChange({ declined: isOn ? others : [...others, ...changed] });
  };
  if (groups.length === 0) return null;
  return (
    <div className={styles.repairs}>
      {groups.map(({ kind, members }) => (
        <Group key={kind} kind={kind} members={members} body={body} declined={declined} onSet={set} />
      ))}
    </div>
  );
}

type GroupProps = {
  readonly kind: RepairKind;
  readonly members: readonly Repair[];
  readonly body: string;
  readonly declined: readonly Repair[];
  readonly onSet: (changed: readonly Repair[], isOn: boolean) => void;
};

function Group({ kind, members, body, declined, onSet }: GroupProps) {
  const [isWhole, setIsWhole] = useState(false);
  const isOn = (repair: Repair): boolean => !declined.some((other) => isSame(repair, other));
  const shown = isWhole ? members : members.slice(0, SHOWN);
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <h3 className={styles.kind}>
          {kindNames[kind]}{" "}
          {members.length > 1 ? <span className={styles.number}>{members.length.toLocaleString("en")}</span> : null}
        </h3>
        {members.length > 1 ? (
          <Switch
            size="xs"
            label="All"
            checked={members.every(isOn)}
            aria-label={`All: ${kindNames[kind]}`}
            onChange={({ currentTarget }) => onSet(members, currentTarget.checked)}
          />
        ) : null}
      </div>
      <ul className={styles.lines}>
        {shown.map((repair) => (
          <RepairLine
            key={repair.at}
            repair={repair}
            body={body}
            isOn={isOn(repair)}
            onSet={(on) => onSet([repair], on)}
          />
        ))}
      </ul>
      {shown.length < members.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setIsWhole(true)}>
          Show all {members.length.toLocaleString("en")}
        </Button>
      ) : null}
    </div>
  );
}
