import rows from "#components/ui/rows.module.css";
import { roles } from "#lib/auth/policy.ts";
import { roleWords } from "./role-words.ts";

/** What each role does, the least first. */
export function RoleTable() {
  return (
    <dl className={rows.rows}>
      {roles.map((role) => (
        <div key={role} className={rows.term}>
          <dt className={rows.name}>{role}</dt>
          <dd className={rows.definition}>{roleWords[role]}</dd>
        </div>
      ))}
    </dl>
  );
}
