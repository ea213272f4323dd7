/** `npm test`: all stages, or those that are named, and at the end one line that says how it went. */
import { explain, Refusal } from "../refusal.ts";
import { prepare, type Stage, type StageOptions, stages } from "./stages.ts";
import { add, asOne, lastLine, nothing, type Tally } from "./tally.ts";

/** The stages of those names, in their own order; all of them when none is named. */
export function chooseStages(names: readonly string[], all: readonly Stage[] = stages): readonly Stage[] {
  const unknown = names.find((name) => !all.some((stage) => stage.name === name));
  if (unknown !== undefined)
    throw new Refusal(`There is no stage "${unknown}". The stages are ${all.map(({ name }) => name).join(", ")}.`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** Runs the stages and prints the last line. @returns whether nothing failed */
export async function check(names: readonly string[], options: StageOptions): Promise<boolean> {
  const chosen = chooseStages(names);
  let sum = nothing;
  for (const stage of [prepare, ...chosen]) sum = add(sum, await runStage(stage, options));
  if (sum.skipped > 0) options.say(`${sum.skipped} left out, for the reasons they give`);
  options.say(lastLine(sum));
  return sum.failed === 0;
}

async function runStage(stage: Stage, options: StageOptions): Promise<Tally> {
  const { say, signal } = options;
  signal.throwIfAborted();
  say(`\n── ${stage.name}`);
  const since = performance.now();
  const tally = await stage.run(options).catch((error: unknown) => {
    signal.throwIfAborted();
    say(explain(error));
    return asOne(false);
  });
  say(`── ${stage.name}: ${lastLine(tally)} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return tally;
}
