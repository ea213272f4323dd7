/**
 * How long an answer's body is. Next takes content-length out of every answer of a route. Without it a browser does not
 * know how much is to come, and PDF.js fetches whole files where it could ask for the parts it needs. So it goes under
 * a name of ours as far as Next, and is given its own behind it (lib/launcher/body-lengths.ts).
 */
export const BODY_LENGTH = "x-body-length";
