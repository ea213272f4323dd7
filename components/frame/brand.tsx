import Link from "next/link";
import styles from "./brand.module.css";

/**
 * The name, with its mark: a stone and the streak that a touched metal leaves on it. Where there is little room
 * the mark stands alone, unless `isFull`.
 */
export function Brand({ isFull = false }: { readonly isFull?: boolean }) {
  return (
    <Link href="/" className={styles.brand} data-full={isFull || undefined} aria-label="Touchstone">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M4 8.5 9 3h7l4.5 6-2 10L9 21l-6-5z" fill="var(--accent)" />
        <path d="m7.5 14.5 9-5" stroke="var(--paper)" strokeWidth="2.4" strokeLinecap="round" />
      </svg>
      <span className={styles.name}>Touchstone</span>
    </Link>
  );
}
