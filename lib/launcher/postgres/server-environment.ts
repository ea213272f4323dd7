const passed = new Set(["PATH", "SystemRoot", "TEMP", "LD_LIBRARY_PATH", "LC_ALL", "TZ"]);

/**
 * What PostgreSQL's programs see of our environment: where to find things, and nothing else. A PGPORT or
 * PGDATA of the person who starts us is about another server, and our secrets are none of its business.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  for (const name of Object.keys(environment)) if (!passed.has(name)) delete environment[name];
  return environment;
}
