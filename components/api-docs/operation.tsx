import { exampleOf, outline, type JsonSchema } from "#lib/api/outline.ts";
import styles from "./api-docs.module.css";
import { Code } from "./code.tsx";

export type OperationView = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly who: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly body: JsonSchema | null;
  /** The schema of the answer, a media type, or null when there is none. */
  readonly answer: JsonSchema | string | null;
  readonly errors: readonly { readonly code: string; readonly status: number }[];
};

/** One operation: what it takes, what it answers, what can go wrong, and a line to try it. */
export function Operation({ operation }: { readonly operation: OperationView }) {
  const { id, method, path, summary, who, parameters, body, answer, errors } = operation;
  return (
    <section className={styles.operation} id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.operationTitle}>
        <a href={`#${id}`}>{summary}</a>
      </h3>
      <p className={styles.address}>
        <strong>{method}</strong> <code>{path}</code>
      </p>
      <p className={styles.who}>{audience(who)}</p>
      {parameters.length > 0 ? <Parameters parameters={parameters} /> : null}
      {body ? <Code title="Body" text={outline(body)} /> : null}
      {answer === null ? <p>Answers without a body (204).</p> : null}
      {typeof answer === "string" ? <p>Answers with {answer}.</p> : null}
      {answer !== null && typeof answer !== "string" ? <Code title="Answer" text={outline(answer)} /> : null}
      <Code title="Example" text={curl(operation)} />
      <p className={styles.errors}>
        Errors:{" "}
        {errors.map(({ code, status }) => (
          <a key={code} href={`#error-${code}`}>
            {status}
          </a>
        ))}
      </p>
    </section>
  );
}

function Parameters({ parameters }: Pick<OperationView, "parameters">) {
  return (
    <dl className={styles.parameters}>
      {parameters.map(({ name, in: place, required, schema }) => (
        <div key={`${place}-${name}`}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {place === "header" ? "header" : `in the ${place}`}
            {required ? "" : ", may be left out"}: <code>{outline(schema)}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const audience = (who: string): string => {
  if (who === "anyone") return "For everybody.";
  if (who === "signed in") return "For whoever is signed in.";
  if (who === "author") return "For whoever made it.";
  if (who === "author or owner") return "For whoever made it, and owners.";
  if (who === "author or editor") return "For whoever made it, editors and owners.";
  return who === "reader" ? "For every member." : who === "owner" ? "For owners." : `For members from ${who} on.`;
};

function curl({ method, path, parameters, body }: OperationView): string {
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}-H "Authorization: Bearer $TOKEN"`,
    ...(parameters.some(({ in: place }) => place === "header") ? [`-H 'If-Match: "1"'`] : []),
    ...(body ? [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(exampleOf(body))}'`] : []),
    `"$TOUCHSTONE/api/v1${path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `$${name.toUpperCase()}`)}"`,
  ];
  return lines.join(" \\\n  ");
}
