/** Whose an annotation is, in words. */

type Made = { readonly author: { readonly name: string }; readonly outsideName: string | null };

/** Its author, or whoever wrote it outside: "Ana Reuter (outside)". */
export const nameOf = ({ author, outsideName }: Made): string =>
  outsideName === null ? author.name : `${outsideName} (outside)`;

/** Its author, or whoever wrote it outside and who brought it in: "Ana Reuter (outside), brought in by Mei Castell". */
export const writtenBy = ({ author, outsideName }: Made): string =>
  outsideName === null ? author.name : `${nameOf({ author, outsideName })}, brought in by ${author.name}`;
