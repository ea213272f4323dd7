"use client";
import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = ButtonProps & { readonly href: string; readonly children: ReactNode };

/** A link that looks like a button, for pages: a page cannot hand a component to another. */
export function LinkButton({ href, children, ...props }: Props) {
  return (
    <Button component={Link} href={href} {...props}>
      {children}
    </Button>
  );
}
