/**
 * Loaded into the web server before anything else. The channel to the launcher closes when the launcher dies,
 * however it dies; without it nobody would watch the server or stop it, so it ends, as it would when asked to.
 */
const GRACE = 5_000;

process.once("disconnect", () => {
  setTimeout(() => process.exit(1), GRACE).unref();
  process.kill(process.pid, "SIGTERM");
});
// The channel alone shall not keep the process alive.
process.channel?.unref();
