"use client";
import { createContext, use, useEffect, useState } from "react";
import type { Region } from "#lib/pages/model.ts";
import { useNotes } from "../store/desk-store.ts";
import styles from "./region-picture.module.css";

/** Cuts a region out of its page, as soon as that is there. @returns the address of the picture */
type Cut = (region: Region, signal: AbortSignal) => Promise<string>;

/** Where there are pages: what cuts pictures out of them. */
export const CutContext = createContext<Cut | null>(null);

/** Of a note on a region: the picture of it. */
export function RegionPicture({ id }: { readonly id: string }) {
  const cut = use(CutContext);
  const region = useNotes().byId.get(id)?.region ?? null;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!cut || !region) return;
    let made: string | null = null;
    const ending = new AbortController();
    cut(region, ending.signal).then(
      (picture) => {
        if (ending.signal.aborted) URL.revokeObjectURL(picture);
        else setAddress((made = picture));
      },
      () => undefined, // the region itself is on its page
    );
    return () => {
      ending.abort();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [cut, region]);
  if (!cut || !region) return null;
  const [left, bottom, right, top] = region.box;
  const style = { aspectRatio: `${right - left} / ${top - bottom}` };
  return (
    <figure className={styles.region}>
      {/* A picture of what is on the screen already: nothing that an image server could make better. */}
      {address === null ? (
        <div className={styles.coming} style={style} />
      ) : (
        // oxlint-disable-next-line next/no-img-element
        <img className={styles.picture} src={address} alt={`The marked region of page ${region.page}`} />
      )}
    </figure>
  );
}
