/** What was marked in the shopkeeper's column. */
import type { SampleMark } from "./marks.ts";

export const opinionMarks: readonly SampleMark[] = [
  { by: "ruth", words: "for twenty-six years", comment: "He opened in 1999; fine." },
  {
    by: "tomas",
    words: "A repair for all traffic was offered to the town for 4.2 million crowns only three years ago",
    stance: "contested",
    claim: "cost",
    comment: "The offer is real, but it is for the carriageway alone. It contests nothing; I was too quick.",
    cites: [["offer", "context", { quote: "Foundations are not part of this offer.", locator: "p. 2" }]],
    labels: ["money"],
    later: "supported",
  },
  {
    by: "mei",
    words: "a firm that has mended eleven bridges on this river",
    comment: "Their website says nine.",
    labels: ["figures"],
  },
  {
    by: "jonas",
    words: "Twelve thousand cars a day cross Mill Street Bridge",
    stance: "unsure",
    claim: "traffic",
    labels: ["figures"],
  },
  {
    by: "ruth",
    words: "Nine in ten of my neighbours on Mill Street are against the closure",
    stance: "contested",
    claim: "shops",
    comment: "His neighbours, perhaps. Not the street.",
    cites: [["survey", "contests", { quote: "62 % against" }]],
  },
  { by: "mei", words: "Nine in ten", stance: "contested", claim: "shops" },
  {
    by: "jonas",
    words: "The ambulance will need at least nine minutes more to reach the east bank",
    stance: "contested",
    claim: "ambulance",
    comment: "He timed it in his own car. Still, it is nearer to seven than to four.",
    replies: [["ruth", "Then say so in the note: on average four, at worst seven."]],
  },
  {
    by: "tomas",
    words: "at least nine minutes more",
    comment: "Ask for his times in writing.",
    isPrivate: true,
  },
  {
    by: "mei",
    words: "it also opened a cinema, a market hall and a free car park",
    stance: "contested",
    claim: "norvale",
    cites: [["norvaleNews", "contests"]],
  },
  {
    by: "ruth",
    words: "Six months, said the same firm, with one lane open throughout",
    stance: "contested",
    claim: "duration",
    comment: "For the carriageway. See Sato.",
    labels: ["money"],
  },
  { by: "jonas", words: "a town cut in two for good", comment: "Opinion; leave it." },
];
