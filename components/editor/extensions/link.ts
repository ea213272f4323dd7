import { Mark } from "@tiptap/core";
import { isWebAddress } from "#lib/fields.ts";

/** Whether an address may stand in a text: of the web, or of a mailbox. */
export const isLinkTarget = (address: string): boolean => isWebAddress(address) || /^mailto:[^\s]+$/iu.test(address);

/** A link, with its address and nothing else. What cannot be stored is pasted as plain words. */
export const LinkMark = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return isLinkTarget(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", { ...HTMLAttributes, rel: "nofollow noopener noreferrer" }, 0],
});
