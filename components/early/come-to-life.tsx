"use client";
import { useEffect } from "react";
import { giveBackDeeds } from "./early-deeds.ts";

/** Where React has come to life, last of all on the page. */
export function ComeToLife() {
  useEffect(() => {
    // React does not answer to anything while it is still at this.
    const timer = setTimeout(giveBackDeeds);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
