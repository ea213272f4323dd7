"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import Link from "next/link";
import { Time } from "#components/ui/time.tsx";
import { languageName } from "#lib/documents/languages.ts";
import type { DocumentEntry } from "#lib/documents/model.ts";
import { OriginalLink } from "./original-link.tsx";
import styles from "./documents.module.css";

type Props = {
  readonly workspace: string;
  readonly entry: DocumentEntry;
  /** Null for those who may not. */
  readonly onEdit: (() => void) | null;
  readonly onTrash: (() => void) | null;
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** One document of the list: what it is, how much was marked in it, when it last changed. */
export function DocumentRow({ workspace, entry, onEdit, onTrash }: Props) {
  const { id, title, byline, language, original, annotationCount, claimCount, updatedAt } = entry;
  const about = [byline, language === null ? null : languageName(language)].filter((part) => part !== null);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link href={`/w/${workspace}/documents/${id}`} className={styles.title} dir="auto">
          {title}
        </Link>
        <p className={styles.about}>
          {about.map((part) => (
            <span key={part}>
              <bdi>{part}</bdi>
            </span>
          ))}
          {original ? (
            <span className={styles.original}>
              <OriginalLink workspace={workspace} original={original} />
            </span>
          ) : null}
        </p>
      </div>
      <p className={styles.counts}>
        <span>{counted(annotationCount, "annotation", "annotations")}</span>
        <span>{counted(claimCount, "claim", "claims")}</span>
      </p>
      <p className={styles.time}>
        <Time at={updatedAt} />
      </p>
      {onEdit || onTrash ? <RowMenu title={title} onEdit={onEdit} onTrash={onTrash} /> : null}
    </li>
  );
}

function RowMenu({ title, onEdit, onTrash }: Pick<Props, "onEdit" | "onTrash"> & { readonly title: string }) {
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" className={styles.menu} aria-label={`More for ${title}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onEdit ? (
          <Menu.Item leftSection={<IconPencil size={14} aria-hidden />} onClick={onEdit}>
            Edit details
          </Menu.Item>
        ) : null}
        {onTrash ? (
          <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={onTrash}>
            Move to trash
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
