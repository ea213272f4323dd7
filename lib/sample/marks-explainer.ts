/** What was marked in the engineer's explanation. */
import type { SampleMark } from "./marks.ts";

export const explainerMarks: readonly SampleMark[] = [
  {
    by: "mei",
    words: "the water stood at 4.1 metres at the Elmscar gauge",
    stance: "supported",
    claim: "flood",
  },
  {
    by: "tomas",
    words: "two of the five piers have lost more than a fifth of their section below the water line",
    stance: "supported",
    claim: "piers",
    comment: "She has seen the divers' report; we have not. We need it before this runs.",
    labels: ["needs a source"],
  },
  {
    by: "ruth",
    words: "lost more than a fifth of their section",
    stance: "supported",
    claim: "piers",
  },
  {
    by: "mei",
    words: "the inspectors lowered the grade of the bridge from “fair” to “poor” in 2023",
    stance: "supported",
    claim: "grade",
    cites: [["inspection", "supports", { locator: "table 2" }]],
  },
  {
    by: "jonas",
    words: "no lorry above 18 tonnes has been allowed on it since 2022",
    claim: "lorries",
    comment: "Nobody has looked at this one yet.",
  },
  {
    by: "tomas",
    words: "It did not include the piers",
    stance: "supported",
    claim: "cost",
    comment: "This settles it: two prices for two different repairs.",
    cites: [
      ["offer", "supports", { quote: "Foundations are not part of this offer.", locator: "p. 2" }],
      ["estimate", "supports", { locator: "p. 4" }],
    ],
    labels: ["money"],
  },
  {
    by: "mei",
    words: "The 6.8 million of the council's estimate includes two new foundations",
    stance: "supported",
    claim: "cost",
    cites: [["estimate", "supports", { quote: "Foundations of piers 2 and 4 included.", locator: "p. 4" }]],
    labels: ["money"],
  },
  {
    by: "ruth",
    words: "a fifth of it is a reserve for what the divers have not seen",
    comment: "Good. Put this into the news piece as well.",
    labels: ["money"],
  },
  {
    by: "tomas",
    words: "The repair would take twenty months, and for fourteen of them the bridge would be closed to everybody",
    stance: "supported",
    claim: "duration",
    cites: [["estimate", "supports", { locator: "p. 7" }]],
  },
  {
    by: "mei",
    words: "Nobody has counted the traffic since 2019",
    stance: "unsure",
    claim: "traffic",
    comment: "So the honest sentence is: nobody knows.",
    cites: [["count", "context"]],
    labels: ["figures"],
  },
  { by: "jonas", words: "Both sides use it", comment: "Nice ending." },
];
