import styles from "./original-link.module.css";

type Props = {
  readonly workspace: string;
  readonly original: { readonly id: string; readonly name: string };
};

/** The file a document came as, to be had back as it was. */
export function OriginalLink({ workspace, original: { id, name } }: Props) {
  return (
    <>
      Original:{" "}
      <a
        className={styles.link}
        href={`/api/v1/workspaces/${encodeURIComponent(workspace)}/originals/${id}/file`}
        download={name}
        dir="auto"
      >
        {name}
      </a>
    </>
  );
}
