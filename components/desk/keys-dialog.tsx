"use client";
import { Kbd, Modal } from "@mantine/core";
import { keyGroups, pageKeyGroup } from "./keys.ts";
import styles from "./keys-dialog.module.css";
import { useDesk } from "./store/desk-store.ts";

/** The sheet of shortcuts, from the same table that the keyboard is served by. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const hasPages = useDesk(({ document }) => document.pages !== null);
  const groups = hasPages ? [...keyGroups, pageKeyGroup] : keyGroups;
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="lg" centered>
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.keys}>
              {keys.map(({ shown, does }) => (
                <div key={does} className={styles.key}>
                  <dt>
                    {shown.map((key) => (
                      <Kbd key={key} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
