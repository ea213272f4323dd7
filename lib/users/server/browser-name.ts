import "server-only";
import Bowser from "bowser";

/** A browser in words, from what it says of itself: "Firefox on Linux". It may say anything; nothing relies on it. */
export function browserName(userAgent: string): string {
  if (userAgent === "") return "An unknown browser";
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return "An unknown browser";
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
}
