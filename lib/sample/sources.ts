/** What the sample workspace's people cite. The addresses lead nowhere, by design. */
export const sampleSources = {
  minutes: {
    title: "Minutes of the town council, 12 March",
    url: "https://elmscar.example/council/minutes/2026-03-12",
    publisher: "Town of Elmscar",
    published: "2026-03-12",
    type: "document",
  },
  estimate: {
    title: "Cost estimate for Mill Street Bridge, options A to C",
    url: "https://elmscar.example/works/bridge-estimate.pdf",
    authors: "Works department",
    publisher: "Town of Elmscar",
    published: "2026-01",
    type: "report",
  },
  offer: {
    title: "Offer for the renewal of the carriageway, Mill Street Bridge",
    authors: "Bruun & Daughters",
    published: "2022-10",
    type: "document",
  },
  inspection: {
    title: "Principal inspection 2023: bridges of the lower Aske",
    url: "https://roads.example/inspections/2023/aske",
    publisher: "Regional Roads Office",
    published: "2023-11",
    type: "report",
  },
  count: {
    title: "Traffic counts 2019, table 4",
    url: "https://elmscar.example/traffic/2019",
    publisher: "Town of Elmscar",
    published: "2019",
    type: "dataset",
  },
  letter: {
    title: "Opinion of the fire and ambulance service on the closure",
    url: "https://elmscar.example/council/papers/fire-service.pdf",
    publisher: "Fire and Ambulance Service, Aske Valley",
    published: "2026-01-19",
    type: "document",
  },
  survey: {
    title: "What Mill Street thinks: results of the traders' survey",
    url: "https://www.traders-elmscar.example/survey/?utm_source=newsletter",
    publisher: "Traders' Association",
    published: "2026-02",
    type: "webpage",
  },
  norvaleReport: {
    title: "Norvale: a year after",
    url: "https://norvale.example/reports/a-year-after",
    publisher: "City of Norvale",
    published: "2024-06",
    type: "report",
  },
  norvaleNews: {
    title: "Market hall opens with a crowd",
    url: "https://norvale-times.example/2023/market-hall",
    publisher: "Norvale Times",
    published: "2023-05-06",
    type: "article",
  },
  gauge: {
    title: "Gauge Elmscar: highest levels since 1950",
    url: "https://rivers.example/gauges/elmscar",
    publisher: "River Authority",
    type: "dataset",
  },
} as const;
export type SampleSource = keyof typeof sampleSources;
