"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import type { Citation } from "#lib/sources/model.ts";
import { useDesk } from "../store/desk-store.ts";
import parts from "./note-parts.module.css";
import sources from "./note-sources.module.css";

const words = { supports: "For", contests: "Against", context: "Context" } as const;

/** What a note cites, and which way each source bears. */
export function NoteSources({ citations }: { readonly citations: readonly Citation[] }) {
  const workspace = useDesk((state) => state.workspace);
  return (
    <div className={parts.part}>
      <span className={parts.label}>Sources</span>
      <ul className={sources.sources}>
        {citations.map(({ id, source, bearing, quote, locator }) => (
          <li key={id} className={sources.source}>
            <span className={sources.bearing} data-bearing={bearing}>
              {words[bearing]}
            </span>
            <div>
              <Anchor component={Link} href={`/w/${workspace}/sources/${source.id}`} inherit dir="auto">
                {source.title}
              </Anchor>
              {locator ? <span className={parts.soft}>, {locator}</span> : null}
              {quote ? (
                <blockquote className={parts.quote} dir="auto">
                  {quote}
                </blockquote>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
