/**
 * A process that holds an embedded database, to be killed by tests: `node keep-database.ts <folder> <password>
 * [watched]`. It prints the id of the server's process and its own address of the database, on one line.
 */
import { openEmbedded } from "#lib/launcher/postgres/embedded.ts";
import { startWatchdog } from "#lib/launcher/watchdog.ts";

const [dataFolder = "", password = "", watched] = process.argv.slice(2);
const watchdog = watched ? startWatchdog() : null;
let server = 0;
const { url } = await openEmbedded({
  dataFolder,
  password,
  signal: new AbortController().signal,
  say: () => undefined,
  onProcess(pid) {
    server = pid;
    watchdog?.watch("database", pid);
  },
});
console.log(JSON.stringify({ server, url }));
