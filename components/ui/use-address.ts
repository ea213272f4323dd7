"use client";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";

type Parameters = Readonly<Record<string, string | undefined>>;

/** The address of a page with what is looked for there. */
export function addressWith(path: string, parameters: Parameters): string {
  const kept = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
}

/**
 * Looks for something by going to its address, so that it can be sent, reloaded and gone back from.
 * `replace` is for what is typed letter by letter: going back then leads to before all of it.
 */
export function useAddress(): {
  readonly isBusy: boolean;
  readonly go: (parameters: Parameters, how?: "push" | "replace") => void;
} {
  const router = useRouter();
  const path = usePathname();
  const [isBusy, start] = useTransition();
  return {
    isBusy,
    go: (parameters, how = "push") => start(() => router[how](addressWith(path, parameters), { scroll: false })),
  };
}
