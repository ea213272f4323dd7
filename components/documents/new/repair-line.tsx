"use client";
import { Switch } from "@mantine/core";
import type { Repair } from "#lib/imports/model.ts";
import styles from "./new-document.module.css";

/** So many characters around a repair are shown. */
const AROUND = 44;

type Props = {
  readonly repair: Repair;
  /** The text in which its place counts; empty where it is not known. */
  readonly body: string;
  readonly isOn: boolean;
  readonly onSet: (isOn: boolean) => void;
};

/** One repair in its context, with a switch. Turned off, it shows what stays. */
export function RepairLine({ repair, body, isOn, onSet }: Props) {
  const { before, after, at } = repair;
  const isTaken = after === "" || before === after;
  const [lead, rest] = [
    body.slice(Math.max(0, at - AROUND), at),
    body.slice(at + before.length, at + before.length + AROUND),
  ];
  const shown = isTaken ? before : isOn ? after : before;
  return (
    <li className={styles.line}>
      <span className={styles.context} dir="auto">
        {isTaken || body === "" ? null : `…${oneLine(lead)}`}
        <mark className={styles.place} data-off={!isOn || undefined}>
          {shown.replace(/\s*\n\s*/gu, " ↵ ")}
        </mark>
        {isTaken || body === "" ? null : `${oneLine(rest)}…`}
      </span>
      <Switch
        size="xs"
        checked={isOn}
        aria-label={isTaken ? `Take “${before}”` : `“${oneLine(before)}” as “${after}”`}
        onChange={({ currentTarget }) => onSet(currentTarget.checked)}
      />
    </li>
  );
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");
