import styles from "./api-docs.module.css";
import { Code } from "./code.tsx";

/** What holds for every operation. */
export function Guide() {
  return (
    <>
      <section id="authentication" aria-labelledby="authentication-title" className={styles.section}>
        <h2 id="authentication-title">Who is asking</h2>
        <p>
          Programs send an API token. It acts as its user, in one workspace, and may read, write or both. Members make
          their tokens in the settings of a workspace; whoever runs the server makes them on the command line.
        </p>
        <Code
          title="A first request"
          text={'curl -H "Authorization: Bearer $TOKEN" "$TOUCHSTONE/api/v1/workspaces/$WORKSPACE"'}
        />
        <p>
          A signed-in browser is known by its cookie; what changes something must come from a page of the same origin.
        </p>
      </section>
      <section id="rules" aria-labelledby="rules-title" className={styles.section}>
        <h2 id="rules-title">What holds everywhere</h2>
        <ul>
          <li>
            <strong>Creating</strong> is <code>PUT</code> under an id that you make, a UUID of version 7. Sent again
            unchanged it is answered with the same row (200 instead of 201); an id that names something else is 409.
          </li>
          <li>
            <strong>Changing</strong> and deleting name the version they change: <code>If-Match: &quot;3&quot;</code>,
            as
            <code> ETag</code> gave it. A change that comes too late is 412, with the row as it is now.
          </li>
          <li>
            <strong>Lists</strong> are <code>{"{ items, next }"}</code>, read on with <code>?cursor=</code>; up to 200
            at a time with <code>?limit=</code>.
          </li>
          <li>
            <strong>Positions</strong> count UTF-16 code units of the revision’s <code>text</code>.
          </li>
          <li>
            <strong>Bodies</strong> are JSON in UTF-8, whatever <code>Content-Type</code> says.
          </li>
        </ul>
      </section>
    </>
  );
}
