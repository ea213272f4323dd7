"use client";
import { useMounted } from "@mantine/hooks";

type Props = { readonly at: string };

const steps = [
  ["minute", 60],
  ["hour", 3_600],
  ["day", 86_400],
] as const;
const RECENT_SECONDS = 7 * 86_400;

/** Making a format takes longer than using it, and a page has many times: each is made once, in the reader's zone and in UTC. */
const formats = (timeZone: string | undefined) => ({
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone }),
  exact: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone }),
});
const inUtc = formats("UTC");
const inReaders = formats(undefined);

const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** A moment: how long ago while it is recent, then the day. The exact time is its title. */
export function Time({ at }: Props) {
  const isMounted = useMounted();
  const moment = new Date(at);
  // The server knows neither the reader's clock nor their time zone: it writes the day, in UTC.
  const { day, exact } = isMounted ? inReaders : inUtc;
  return (
    <time dateTime={at} title={exact.format(moment)}>
      {isMounted ? (since(moment, new Date()) ?? day.format(moment)) : day.format(moment)}
    </time>
  );
}

/** "3 hours ago"; null for what is longer ago than a week, or yet to come. */
function since(moment: Date, now: Date): string | null {
  const seconds = (now.getTime() - moment.getTime()) / 1_000;
  if (Math.abs(seconds) < 45) return "just now";
  if (seconds < 0 || seconds > RECENT_SECONDS) return null;
  const [unit, length] = steps.findLast(([, length]) => seconds >= length * 0.75) ?? steps[0];
  return relative.format(-Math.round(seconds / length), unit);
}
