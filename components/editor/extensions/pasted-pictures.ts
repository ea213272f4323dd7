import { notifications } from "@mantine/notifications";
import { Extension, type Editor } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { sentenceOf } from "#components/api/sentence.ts";
import { sendPicture } from "../send-picture.ts";

/** Pictures that are pasted or dropped into the text are kept in the workspace, and shown where they were put. */
export const pastedPictures = (workspace: string): Extension =>
  Extension.create({
    name: "pastedPictures",
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handlePaste: (_view, event) => take(editor, workspace, picturesIn(event.clipboardData), null),
            handleDrop: (view, event, _slice, isMoved) => {
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              return !isMoved && take(editor, workspace, picturesIn(event.dataTransfer), place?.pos ?? null);
            },
          },
        }),
      ];
    },
  });

/** Words that were copied with a picture of them are words. */
function picturesIn(transfer: DataTransfer | null): readonly File[] {
  if (!transfer || transfer.types.includes("text/html") || transfer.types.includes("text/plain")) return [];
  return [...transfer.files].filter(({ type }) => type.startsWith("image/"));
}

function take(editor: Editor, workspace: string, files: readonly File[], place: number | null): boolean {
  for (const file of files) void put(editor, workspace, file, place);
  return files.length > 0;
}

async function put(editor: Editor, workspace: string, file: File, place: number | null): Promise<void> {
  try {
    const picture = await sendPicture(workspace, file);
    const at = Math.min(place ?? editor.state.selection.to, editor.state.doc.content.size);
    editor.commands.insertContentAt(at, { type: "image", attrs: { src: null, alt: "", title: null, picture } });
  } catch (error) {
    notifications.show({ color: "red", message: sentenceOf(error) });
  }
}
