import { Anchor } from "@mantine/core";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import styles from "./api-docs.module.css";
import { Guide } from "./guide.tsx";
import { Operation, type OperationView } from "./operation.tsx";

export type Resource = { readonly name: string; readonly operations: readonly OperationView[] };
export type Failure = { readonly code: string; readonly status: number; readonly title: string };

type Props = { readonly resources: readonly Resource[]; readonly failures: readonly Failure[] };

/** The API for people: what holds everywhere, then each resource with its operations. Every heading is an address. */
export function ApiDocs({ resources, failures }: Props) {
  return (
    <Page>
      <main>
        <PageHeader
          title="The API"
          lead={
            <>
              Everything that can be done here, for programs. The same as{" "}
              <Anchor href="/api/v1/openapi.json" underline="always">
                OpenAPI 3.1
              </Anchor>
              .{" "}
              <Anchor href="/" underline="always">
                Back to Touchstone
              </Anchor>
            </>
          }
        />
        <div className={styles.layout}>
          <nav className={styles.contents} aria-label="On this page">
            <ul>
              {[
                ["authentication", "Who is asking"],
                ["rules", "What holds everywhere"],
                ["errors", "Errors"],
              ].map(([id, name]) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
              {resources.map(({ name }) => (
                <li key={name}>
                  <a href={`#${name}`}>{capital(name)}</a>
                </li>
              ))}
            </ul>
          </nav>
          <div>
            <Guide />
            <Failures failures={failures} />
            {resources.map(({ name, operations }) => (
              <section key={name} id={name} className={styles.section} aria-labelledby={`${name}-title`}>
                <h2 id={`${name}-title`}>{capital(name)}</h2>
                {operations.map((operation) => (
                  <Operation key={operation.id} operation={operation} />
                ))}
              </section>
            ))}
          </div>
        </div>
      </main>
    </Page>
  );
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function Failures({ failures }: Pick<Props, "failures">) {
  return (
    <section id="errors" className={styles.section} aria-labelledby="errors-title">
      <h2 id="errors-title">Errors</h2>
      <p>
        Every failure is <code>application/problem+json</code>: <code>code</code> for programs, <code>detail</code> for
        people, <code>fields</code> with a sentence for each field that is wrong, and <code>requestId</code> for whoever
        looks into the log.
      </p>
      <table className={styles.failures}>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Code</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ code, status, title }) => (
            <tr key={code} id={`error-${code}`}>
              <td>{status}</td>
              <td>
                <code>{code}</code>
              </td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
