import { Extension, InputRule } from "@tiptap/core";
import { quotationMark } from "#lib/editing/quotation-marks.ts";

/**
 * Straight quotation marks become those of the text's language as they are typed; Backspace right after it takes the
 * straight one back. Not in code: TipTap runs no input rules there.
 */
export const quotationMarks = (language: string | null) =>
  Extension.create({
    name: "quotationMarks",
    addInputRules: () => [
      new InputRule({
        find: /["']$/u,
        handler: ({ state, range, match }) => {
          const { parent, parentOffset } = state.doc.resolve(range.from);
          const before = parent.textBetween(0, parentOffset, undefined, "\uFFFC");
          const mark = quotationMark(match[0] === '"' ? '"' : "'", before, language);
          if (mark === match[0]) return null;
          state.tr.insertText(mark, range.from, range.to);
          return undefined;
        },
      }),
    ],
  });
