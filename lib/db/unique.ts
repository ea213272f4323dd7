import "server-only";
import { Prisma } from "#prisma/client/client.ts";

/** Whether the database refused a row because another has the same key. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
