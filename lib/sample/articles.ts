/**
 * The sample workspace's three articles: one invented controversy in one invented town, told by a reporter,
 * a shopkeeper and an engineer. They agree, disagree and repeat each other as real articles do.
 */
export type SampleArticle = {
  readonly key: string;
  readonly title: string;
  readonly byline: string;
  readonly body: string;
};

const news = `## A vote after four hours

ELMSCAR – After four hours of debate the town council voted on 12 March, by 14 to 9, to close Mill Street Bridge to cars and lorries. From September the bridge over the Aske will belong to people on foot, on bicycles and on the buses of line 3.

The council had little choice, said Ines Varga, who chairs its works committee. Repairing the bridge for all traffic would cost 6.8 million crowns, she told the meeting, “and we have 2.1”. The bridge was rated “poor” in the inspection of 2023, the second lowest of five grades.

About 11,400 vehicles cross the bridge on a working day, according to the council's own count. Most of them will have to use the ring road, where traffic is expected to grow by 18 per cent.

## Fire service “can live with it”

The fire and ambulance service was asked for its opinion in January. For a call to the east bank the closure adds four minutes on average, it wrote, which it “can live with” if a second vehicle is stationed at the mill. The council promised to pay for one.

On Mill Street itself the mood is worse. In a survey by the traders' association 62 per cent of the shops opposed the closure; 21 per cent were in favour and the others had no opinion. “My customers come by car,” said one shopkeeper, “and they will go on coming by car, to somebody else.”

Supporters point to Norvale, forty kilometres upstream, where a similar closure raised the number of people in the shopping streets by a quarter within a year.

The bridge was built in 1931. In the flood of 2021 the Aske reached 4.1 metres at the Elmscar gauge, and the bridge was shut for nine days.`;

const opinion = `Let me begin with what nobody disputes. The bridge is old, the town is short of money, and something has to be done. I have sold nails and paint forty paces from that bridge for twenty-six years, and I have wanted it mended for most of them.

But the figures with which the council frightened itself do not hold. A repair for all traffic was offered to the town for 4.2 million crowns only three years ago, by a firm that has mended eleven bridges on this river. How a bridge becomes half as dear again in three years without moving an inch, the works committee has not explained.

Twelve thousand cars a day cross Mill Street Bridge, and every one of them carries somebody who might stop. Nine in ten of my neighbours on Mill Street are against the closure; I have asked them, door by door. The council has not.

Then there is the matter of life and death. The ambulance will need at least nine minutes more to reach the east bank, where most of our old people live. I timed it myself, twice, at half past five in the afternoon.

We are told to look at Norvale. I have. Norvale counted its visitors in a year in which it also opened a cinema, a market hall and a free car park, and gave the bridge the credit.

And the repair, they say, would itself have closed the bridge for a long time. Six months, said the same firm, with one lane open throughout. I would rather have six hard months than a town cut in two for good.`;

const explainer = `# What is wrong with the bridge

Mill Street Bridge stands in the Aske on five piers. Four times in ten years, divers have looked at the feet of those piers. What they found explains most of the argument about money, and it is worth telling without the argument.

A river digs at whatever stands in it. Engineers call this scour. Since the flood of 2021, when the water stood at 4.1 metres at the Elmscar gauge, two of the five piers have lost more than a fifth of their section below the water line. That is why the inspectors lowered the grade of the bridge from “fair” to “poor” in 2023, and why no lorry above 18 tonnes has been allowed on it since 2022.

## Three prices for one bridge

Three figures are in circulation, and all three are real. The 4.2 million crowns of the offer from 2022 paid for the road above the water: asphalt, railings, drainage, paint. It did not include the piers. The 6.8 million of the council's estimate includes two new foundations, and a fifth of it is a reserve for what the divers have not seen. The 2.1 million that the town has would pay for neither, but it pays for a bridge that carries buses, bicycles and people for another fifteen years.

## How long it would take

New foundations are built in summer, when the water is low, and there are two summers' work in them. The repair would take twenty months, and for fourteen of them the bridge would be closed to everybody, buses included.

## What is not known

Nobody has counted the traffic since 2019. The figure of 11,400 vehicles comes from that count, in a week in which the ring road was half closed. Both sides use it.`;

export const sampleArticles: readonly SampleArticle[] = [
  {
    key: "news",
    title: "Council votes to close Mill Street Bridge to cars",
    byline: "Hanna Ostrow, Aske Valley Courier",
    body: news,
  },
  { key: "opinion", title: "Do not cut our town in two", byline: "Peder Lind, guest column", body: opinion },
  {
    key: "explainer",
    title: "Three prices for one bridge: what the divers found",
    byline: "Miriam Sato, draft",
    body: explainer,
  },
];
