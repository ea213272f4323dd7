import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { PICTURE_BYTES, pictureSchema, type ShownPicture } from "#lib/pictures/model.ts";

/**
 * Keeps a picture in the workspace.
 * @throws ApiError with a sentence for the person
 */
export async function sendPicture(workspace: string, file: File): Promise<ShownPicture> {
  if (file.size > PICTURE_BYTES)
    throw new ApiError({
      status: 413,
      code: "too_large",
      detail: `“${file.name}” is larger than the ${PICTURE_BYTES / 1_000_000} MB that a picture may have.`,
    });
  const sent = await call("POST", `${workspacePath(workspace)}/pictures`, { body: file }, pictureSchema);
  return { id: sent.id, width: sent.width, height: sent.height };
}
