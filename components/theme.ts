"use client";
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Ink: the one accent, a blue-black that stays out of the way of the stances' colours. */
const ink: MantineColorsTuple = [
  "#eef1f8",
  "#dbe1ef",
  "#b6c2de",
  "#8fa1cc",
  "#6d85bd",
  "#5772b3",
  "#4a66ab",
  "#3a5494",
  "#314a84",
  "#233a70",
];

const windowDefaults = {
  attributes: { header: { role: "presentation" } },
  closeButtonProps: { "aria-label": "Close" },
};

/** The interface's look, on Mantine; what the text and its marks look like is in app/globals.css. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  colors: { ink },
  fontFamily: "var(--font-interface)",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: "var(--font-interface)", fontWeight: "650" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Their headers are no banners of the page, and their close buttons have a name.
    Modal: { defaultProps: windowDefaults },
    Drawer: { defaultProps: windowDefaults },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
  },
});

/** Mantine's surfaces take our paper and ink, so that there is one set of colours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "var(--ink-soft)",
    "--mantine-color-error": "var(--alarm)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--surface-raised)",
  },
  light: {},
  dark: {},
});
