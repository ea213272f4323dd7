"use client";
import { Textarea, type TextareaProps } from "@mantine/core";
import type { CSSProperties } from "react";
import styles from "./growing-textarea.module.css";

type Props = Omit<TextareaProps, "autosize" | "minRows" | "maxRows" | "resize" | "style"> & {
  readonly rows: number;
  readonly maxRows: number;
};

/**
 * A field that grows with its words. The browser sees to it without a script that measures: beside a long text,
 * measuring is what takes the time. Where a browser cannot, the field keeps its rows and can be drawn larger.
 */
export function GrowingTextarea({ rows, maxRows, className, ...rest }: Props) {
  // Custom properties are not among those that React's type of a style knows.
  const size = { "--rows": rows, "--max-rows": maxRows } as CSSProperties;
  return (
    <Textarea {...rest} rows={rows} resize="vertical" className={`${styles.growing} ${className ?? ""}`} style={size} />
  );
}
