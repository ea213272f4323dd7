/** The claims that the sample workspace's articles make. */
export const sampleClaims = {
  vote: {
    statement: "On 12 March the council of Elmscar voted by 14 to 9 to close Mill Street Bridge to motor traffic.",
    claimant: "Aske Valley Courier",
  },
  cost: {
    statement: "Repairing Mill Street Bridge for all traffic would cost 6.8 million crowns.",
    claimant: "Ines Varga, works committee",
    claimedOn: "2026-03-12",
  },
  grade: { statement: "The inspection of 2023 rated Mill Street Bridge “poor”.", claimant: "The town council" },
  traffic: {
    statement: "About 11,400 vehicles cross Mill Street Bridge on a working day.",
    claimant: "The town council",
  },
  ring: { statement: "The closure will increase the traffic on the ring road by 18 per cent." },
  ambulance: {
    statement: "For a call to the east bank the closure adds four minutes on average.",
    claimant: "Fire and ambulance service",
    claimedOn: "2026-01",
  },
  shops: { statement: "Nine in ten shops on Mill Street are against the closure.", claimant: "Peder Lind" },
  norvale: {
    statement:
      "Closing its bridge raised the number of people in Norvale's shopping streets by a quarter within a year.",
  },
  flood: { statement: "In the flood of 2021 the Aske reached 4.1 metres at the Elmscar gauge.", claimedOn: "2021" },
  piers: {
    statement: "Two of the five piers have lost more than a fifth of their section below the water line since 2021.",
    claimant: "Miriam Sato",
  },
  lorries: { statement: "No lorry above 18 tonnes has been allowed on the bridge since 2022." },
  duration: {
    statement: "The repair would take twenty months and close the bridge to everybody for fourteen of them.",
    claimant: "Miriam Sato",
  },
} as const;
export type SampleClaim = keyof typeof sampleClaims;
