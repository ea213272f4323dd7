import { v7 as uuidv7 } from "uuid";
import { problemResponse } from "#lib/edge/problem.ts";
import { AppError } from "#lib/errors.ts";

/** Every address below /api that is none: said as the API says everything that goes wrong. */
const nothingHere = (): Response =>
  problemResponse(
    new AppError("not_found", "There is nothing at this address. The API describes itself at /api/docs."),
    uuidv7(),
  );

export {
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as POST,
  nothingHere as PUT,
  nothingHere as PATCH,
  nothingHere as DELETE,
};
