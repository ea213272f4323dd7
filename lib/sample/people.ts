/** The four people of the sample workspace. */
export const samplePeople = {
  ruth: { name: "Ruth Adeyemi", role: "editor" },
  tomas: { name: "Tomas Brandt", role: "reviewer" },
  mei: { name: "Mei Castell", role: "reviewer" },
  jonas: { name: "Jonas Ferreira", role: "reviewer" },
} as const;
export type SamplePerson = keyof typeof samplePeople;
