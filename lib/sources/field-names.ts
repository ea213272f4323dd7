/** What the fields of a source are called where people read of them. */
export const sourceFieldNames: Readonly<Record<string, string>> = {
  title: "title",
  url: "address",
  authors: "authors",
  publisher: "publisher",
  published: "date",
  type: "type",
};
