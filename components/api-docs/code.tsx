import styles from "./api-docs.module.css";

/** A shape or a command. It can be scrolled by keyboard where it is wider than the page. */
export function Code({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <figure className={styles.figure}>
      <figcaption>{title}</figcaption>
      <pre className={styles.code} tabIndex={0} role="group" aria-label={title}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
