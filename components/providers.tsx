"use client";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { setNonce } from "get-nonce";
import { useState, type ReactNode } from "react";
import { ComeToLife } from "./early/come-to-life.tsx";
import { cssVariables, theme } from "./theme.ts";

/** What every page stands in: the theme, and a place for notifications. */
export function Providers({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  // What keeps the page from scrolling behind a dialog is a style element that Mantine's own nonce does not reach.
  useState(() => setNonce(nonce));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
      <Notifications position="bottom-center" limit={3} />
      <ComeToLife />
    </MantineProvider>
  );
}
