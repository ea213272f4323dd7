import Link from "next/link";
import type { Kin, Kins } from "#lib/returns/model.ts";
import styles from "./arrivals.module.css";

type Props = { readonly workspace: string; readonly original: string; readonly kins: Kins };

/** Says that a file is here already, or went out from here, before a second document is made of it. */
export function KinNotice({ workspace, original, kins: { same, from } }: Props) {
  if (same.length === 0 && from.length === 0) return null;
  const base = `/w/${workspace}/documents`;
  return (
    <section className={styles.kin} aria-label="Known from here">
      {same.length > 0 ? (
        <p>
          This file is here already as <Titles kins={same} hrefOf={({ id }) => `${base}/${id}`} />. Open that, or add it
          once more as a document of its own.
        </p>
      ) : null}
      {from.length > 0 ? (
        <p>
          This file went out from here, from <Titles kins={from} hrefOf={({ id }) => `${base}/${id}`} />. What people
          wrote in it since can go back there:{" "}
          <Titles
            kins={from.map((kin) => ({ ...kin, title: "see what is new" }))}
            hrefOf={({ id }) => `${base}/${id}/returns?file=${original}`}
          />
          . Or add it as a document of its own.
        </p>
      ) : null}
    </section>
  );
}

type TitlesProps = { readonly kins: readonly Kin[]; readonly hrefOf: (kin: Kin) => string };

function Titles({ kins, hrefOf }: TitlesProps) {
  return kins.map((kin, position) => (
    <span key={kin.id}>
      {position > 0 ? " and " : ""}
      <Link href={hrefOf(kin)}>{kin.title}</Link>
    </span>
  ));
}
