/** Texts with the damage that copying and old programs do, and what they were. All of our own writing. */

type Case = {
  readonly name: string;
  readonly body: string;
  readonly paragraphs: readonly string[];
  readonly title?: string;
  readonly byline?: string;
  readonly dateline?: string;
  /** Kinds of the repairs, in order of the text. */
  readonly kinds: readonly string[];
};

const FERRY =
  "The ferry between Elmscar and the islands has been out of service since the first week of January, and the harbour office gives no date for its return.";
const COUNCIL =
  "Members of the council said on Tuesday that the overtures of the shipping line had been answered within a day, and that nothing more could be done.";

export const damaged: readonly Case[] = [
  {
    name: "a sentence broken across two lines, between paragraphs without blank lines",
    body: `${FERRY}\nThe council has asked for a second opinion on the hull before the ferry is allowed to carry\npassengers again in the spring.\n${COUNCIL}`,
    paragraphs: [
      FERRY,
      "The council has asked for a second opinion on the hull before the ferry is allowed to carry passengers again in the spring.",
      COUNCIL,
    ],
    kinds: ["joined_sentence"],
  },
  {
    name: "a word broken after its first letter",
    body: `${FERRY}\nIt is unknown whether the shipping line will answer to the council’s o\nvertures.\n${COUNCIL}`,
    paragraphs: [FERRY, "It is unknown whether the shipping line will answer to the council’s overtures.", COUNCIL],
    kinds: ["joined_word"],
  },
  {
    name: "a word broken in its middle, which stands nowhere else in the text",
    body: `${FERRY}\nThe harbour office says that the nego\ntiations about the hull will last until the autumn.`,
    paragraphs: [FERRY, "The harbour office says that the negotiations about the hull will last until the autumn."],
    kinds: ["joined_word"],
  },
  {
    name: "a bare author’s name at the top",
    body: `Ottoline Varga\n${FERRY}\n${COUNCIL}`,
    byline: "Ottoline Varga",
    paragraphs: [FERRY, COUNCIL],
    kinds: ["byline"],
  },
  {
    name: "a title, a line that begins with By, and a dateline",
    body: `Islands cut off for a third week\n\nBy Ottoline Varga and Tom Reyes\n\nELMSCAR, March 3 (Agency) – ${FERRY}\n\n${COUNCIL}`,
    title: "Islands cut off for a third week",
    byline: "Ottoline Varga and Tom Reyes",
    dateline: "ELMSCAR, March 3 (Agency)",
    paragraphs: [`ELMSCAR, March 3 (Agency) – ${FERRY}`, COUNCIL],
    kinds: ["title", "byline", "dateline"],
  },
  {
    name: "a place and a colon",
    body: `Elmscar: ${FERRY}\n${COUNCIL}`,
    dateline: "Elmscar",
    paragraphs: [`Elmscar: ${FERRY}`, COUNCIL],
    kinds: ["dateline"],
  },
  {
    name: "paragraphs broken at a width, with hyphens",
    body: [
      "The ferry between Elmscar and the islands has been out of service",
      "since the first week of January, and the harbour office gives no in-",
      "formation about its return. A well-known shipwright was asked.",
      "",
      "Members of the council said on Tuesday that nothing more could be",
      "done before the spring.",
    ].join("\n"),
    paragraphs: [
      "The ferry between Elmscar and the islands has been out of service since the first week of January, and the harbour office gives no information about its return. A well-known shipwright was asked.",
      "Members of the council said on Tuesday that nothing more could be done before the spring.",
    ],
    kinds: ["joined_sentence", "joined_hyphen", "joined_sentence"],
  },
  {
    name: "a sentence parted by the end of a page",
    body: `${FERRY}\n\nThe council has asked for a second opinion on the hull before the ferry is allowed\n\nto carry passengers again.\n\n${COUNCIL}`,
    paragraphs: [
      FERRY,
      "The council has asked for a second opinion on the hull before the ferry is allowed to carry passengers again.",
      COUNCIL,
    ],
    kinds: ["joined_sentence"],
  },
];

/** Texts whose lines end where they are meant to. Nothing of them may be joined or taken away. */
export const sound: Readonly<Record<string, string>> = {
  verse:
    "The tide came up the harbour stair\nand nobody was there to care,\nand what it carried, what it left\nwas neither given nor was theft.\n\nThe lamps went out along the quay\nand someone called across to me.",
  "lines of verse in capitals":
    "The tide came up along the harbour stair again\nAnd nobody was there to see or care for it\nAnd what it carried off and what it left us then\nWas neither gift nor theft but only more of it",
  "an address": "Harbour Office\n12 Quay Street\nElmscar EL3 4QT",
  "a list":
    "What we need:\n- rope\n- two lamps\n- a chart of the sound between the islands and the mainland, as new as can be had",
  "a numbered list":
    "1. Close the valve on the upper deck before anything else is touched by anybody\n2. Open the hatch\n3. Wait",
  dialogue: "“Is it safe?” she asked.\n“Nobody knows.”\n“Then who let them board?”",
  "an interview": "Q: When did you first hear of the crack in the hull of the ferry to the islands\nA: In January",
  code: "function total(parts) {\n    let sum = 0;\n    for (const part of parts) sum += part;\n    return sum;\n}",
  "a table": "Year    Trips    Passengers\n2021    1,204    88,310\n2022    1,180    90,022",
  "ordinary paragraphs": `${FERRY}\n\n${COUNCIL}`,
  "a letter": "Dear editor,\n\nThe ferry has not run since January. Who is to blame?\n\nYours,\nO. Varga",
};
