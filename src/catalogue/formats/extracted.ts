/** A format's text as it is stored and cited, or why there is none. */
export type Extracted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };
