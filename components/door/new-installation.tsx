import { Code } from "@mantine/core";
import { Door } from "./door.tsx";

/** What everybody sees while nobody has an account. */
export function NewInstallation() {
  return (
    <Door
      title="This Touchstone is new"
      lead="Nobody has an account here yet. The first one is made with a link that the server printed in the terminal when it started."
      aside="Did you come by an invitation? Then the owner has to set up this place first. Try your link again later."
    >
      If you run this server, look there for the line that ends in <Code>/setup/…</Code> and open it. It is good for 7
      days and for one use; a new one is printed at each start.
    </Door>
  );
}
