/** What a process is given that works on a PDF: a line of JSON, `{"password"?: …}`, and after it the bytes of the file. */
export function splitInput(input: Buffer): { readonly password: string | undefined; readonly bytes: Buffer } {
  const end = input.indexOf(10);
  // Whoever starts such a process writes that: server/with-password.ts.
  const { password } = JSON.parse(input.subarray(0, end).toString()) as { password?: string };
  return { password, bytes: input.subarray(end + 1) };
}
