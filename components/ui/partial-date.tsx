type Props = { readonly date: string };

const shapes: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  7: { month: "long", year: "numeric" },
  10: { day: "numeric", month: "long", year: "numeric" },
};

/** A date as precisely as it is known: "2024", "May 2024", "17 May 2024". */
export function PartialDate({ date }: Props) {
  const shape = shapes[date.length];
  const words = shape ? new Intl.DateTimeFormat("en-GB", { ...shape, timeZone: "UTC" }).format(new Date(date)) : date;
  return <time dateTime={date}>{words}</time>;
}
