/** The columns of a source that others show with their own rows: see toSource in view.ts. */
export const sourceColumns = {
  id: true,
  title: true,
  url: true,
  authors: true,
  publisher: true,
  published: true,
  type: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;
