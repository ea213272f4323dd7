/** Stands for packages that have nothing to do in tests. */
export const nothing = null;
