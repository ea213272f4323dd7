import type { Stance, StandingState } from "#lib/ledger/model.ts";

/**
 * The shapes that go with the words: full where it stands on something, hollow where that is missing,
 * round for support, pointed for doubt. They differ without their colours.
 */
const shapes: Record<Stance | StandingState, React.ReactNode> = {
  supported: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  unsourced: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  contested: <path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor" />,
  disputed: (
    <>
      <path d="M5.25 1v10a5 5 0 0 1 0-10z" fill="currentColor" />
      <path d="M6.75 1 11.5 6l-4.75 5z" fill="currentColor" />
    </>
  ),
  unsure: <path d="M6 1 11.5 10.75H.5z" fill="currentColor" />,
  unchecked: (
    <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.25" />
  ),
};

/** The shape of a stance or a standing, in the colour of the text around it. The word stands beside it. */
export function Shape({ of }: { readonly of: Stance | StandingState }) {
  return (
    <svg viewBox="0 0 12 12" width="0.75em" height="0.75em" aria-hidden="true" focusable="false">
      {shapes[of]}
    </svg>
  );
}
