/** PDFium, as WebAssembly that may take only so much memory. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

/** PDFium wanted more memory than it may have. After this it must not be used any more. */
export class OutOfMemory extends Error {}

const PAGE_OF_MEMORY = 65_536;

/**
 * Node's limits do not count the memory of WebAssembly, so growing itself is held back. The module knows how to go on
 * with less, or aborts; what it throws then says nothing, so that it happened is kept.
 */
function capMemory(bytes: number): { isSpent: boolean } {
  const cap = { isSpent: false };
  // Called below with its `this`, which is why it may be taken from there.
  // oxlint-disable-next-line typescript/unbound-method
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, delta: number) {
    if (this.buffer.byteLength + delta * PAGE_OF_MEMORY > bytes) {
      cap.isSpent = true;
      throw new OutOfMemory();
    }
    return grow.call(this, delta);
  };
  return cap;
}

/** What is asked of every character, without the checks of the wrapper: they take longer than the asking. */
export type Asked = {
  readonly FPDFText_HasUnicodeMapError: (text: number, index: number) => number;
  readonly FPDFText_GetUnicode: (text: number, index: number) => number;
  readonly FPDFText_IsGenerated: (text: number, index: number) => number;
  readonly FPDFText_IsHyphen: (text: number, index: number) => number;
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, box: number) => number;
  readonly FPDFText_GetTextObject: (text: number, index: number) => number;
};

export type Engine = {
  readonly asked: Asked;
  readonly pdfium: WrappedPdfiumModule;
  /** Whether it wanted more than it may have. */
  readonly isSpent: () => boolean;
  /** A number at an address PDFium knows, as it stands there now: growing moves everything. */
  readonly floats: (address: number, count: number) => Float32Array;
  readonly allocate: (bytes: number) => number;
  /** A text of PDFium's, which is asked for its length first. */
  readonly text: (ask: (buffer: number, size: number) => number) => string;
};

/** @param memory how many bytes it may take */
export async function startEngine(memory: number): Promise<Engine> {
  const cap = capMemory(memory);
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  // It is looked for nowhere else: what the module would print goes nowhere.
  const silence = (): void => undefined;
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer, print: silence, printErr: silence });
  pdfium.PDFiumExt_Init();
  const machine = pdfium.pdfium;
  const allocate = (bytes: number): number => {
    const address = machine.wasmExports.malloc(bytes);
    if (address === 0) {
      cap.isSpent = true;
      throw new OutOfMemory();
    }
    return address;
  };
  return {
    pdfium,
    // The module's own table of functions has them by these names, with whole numbers for yes and no.
    asked: machine.wasmExports as unknown as Asked,
    isSpent: () => cap.isSpent,
    allocate,
    floats: (address, count) => machine.HEAPF32.subarray(address >> 2, (address >> 2) + count),
    text: (ask) => {
      const size = ask(0, 0);
      if (size <= 2) return "";
      const buffer = allocate(size + 2);
      machine.HEAPU8.fill(0, buffer, buffer + size + 2); // it ends with a zero, whatever is answered
      ask(buffer, size);
      const text = machine.UTF16ToString(buffer);
      machine.wasmExports.free(buffer);
      return text;
    },
  };
}
