"use client";
import { NativeSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import styles from "./comparison.module.css";

type Props = {
  readonly base: string;
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
};

/** Which two revisions are compared. */
export function ChooseRevisions({ base, numbers, from, to }: Props) {
  const router = useRouter();
  const go = (chosen: { readonly from: number; readonly to: number }): void =>
    router.push(`${base}/compare?from=${chosen.from}&to=${chosen.to}`);
  const data = numbers.map((number) => ({ value: String(number), label: `Revision ${number}` }));
  return (
    <div className={styles.choose}>
      <NativeSelect
        label="Compare"
        data={data}
        value={String(from)}
        onChange={({ currentTarget }) => go({ from: Number(currentTarget.value), to })}
      />
      <NativeSelect
        label="with"
        data={data}
        value={String(to)}
        onChange={({ currentTarget }) => go({ from, to: Number(currentTarget.value) })}
      />
    </div>
  );
}
