/**
 * Cuts a font down to the characters of one document, with HarfBuzz: pdf-lib's own subsetting leaves
 * glyphs blank (Hopding/pdf-lib#1232).
 */
export type CutFont = (font: Uint8Array, codePoints: Iterable<number>) => Uint8Array;

/** What is used of harfbuzz-subset.wasm; numbers are its addresses and handles. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(bytes: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE. */
const writable = 2;
/** HB_SUBSET_SETS_LAYOUT_FEATURE_TAG. */
const layoutFeatures = 6;

const cutIn = (harfBuzz: HarfBuzz, face: number, codePoints: Iterable<number>): Uint8Array => {
  const input = harfBuzz.hb_subset_input_create_or_fail();
  // Without features no ligature stands where a search in the PDF expects letters.
  harfBuzz.hb_set_clear(harfBuzz.hb_subset_input_set(input, layoutFeatures));
  const wanted = harfBuzz.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) harfBuzz.hb_set_add(wanted, codePoint);
  const subset = harfBuzz.hb_subset_or_fail(face, input);
  harfBuzz.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error('HarfBuzz cannot cut this font');
  const blob = harfBuzz.hb_face_reference_blob(subset);
  const at = harfBuzz.hb_blob_get_data(blob, 0);
  const length = harfBuzz.hb_blob_get_length(blob);
  // Read now: the memory may have grown, and what is freed may be used again.
  const cut = new Uint8Array(harfBuzz.memory.buffer).slice(at, at + length);
  harfBuzz.hb_blob_destroy(blob);
  harfBuzz.hb_face_destroy(subset);
  return cut;
};

/** Node's types leave it to the browser's. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }>;
  };
};

/** `wasm`: the bytes of harfbuzz-subset.wasm. */
export const openFontCutter = async (wasm: Uint8Array): Promise<CutFont> => {
  const { instance } = await WebAssembly.instantiate(wasm);
  const harfBuzz = instance.exports as HarfBuzz;
  harfBuzz._initialize();
  return (font, codePoints) => {
    const at = harfBuzz.malloc(font.byteLength);
    new Uint8Array(harfBuzz.memory.buffer).set(font, at);
    const blob = harfBuzz.hb_blob_create(at, font.byteLength, writable, 0, 0);
    const face = harfBuzz.hb_face_create(blob, 0);
    harfBuzz.hb_blob_destroy(blob);
    try {
      return cutIn(harfBuzz, face, codePoints);
    } finally {
      harfBuzz.hb_face_destroy(face);
      harfBuzz.free(at);
    }
  };
};
