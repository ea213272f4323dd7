import { Brand } from "#components/frame/brand.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Specimen } from "./specimen.tsx";
import styles from "./welcome.module.css";

/** What Touchstone promises, to somebody who is not signed in. */
export function Welcome() {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Brand isFull />
      </header>
      <main className={styles.main}>
        <div>
          <h1 className={styles.title}>Every claim, checked where it stands.</h1>
          <p className={styles.lead}>
            A newsroom or a class reads a text together: marks the passages that claim something, says whether they
            hold, and cites what shows it. Touchstone adds it up, claim by claim, and sets it beside the text.
          </p>
          <LinkButton href="/sign-in" size="md">
            Sign in
          </LinkButton>
          <p className={styles.aside}>
            New here? An owner or an editor of a workspace can send you an invitation link.
          </p>
        </div>
        <Specimen />
      </main>
    </div>
  );
}
