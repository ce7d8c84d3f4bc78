import type { LaidOutDocument, SourceFile } from '../model.ts';

/** Front matter, boilerplate, title, published date, sections, labels and paragraphs of one file. */
export function layOut(source: SourceFile, _takenIn: string): LaidOutDocument {
  const { file, hash, bytes } = source;
  return {
    file,
    hash,
    bytes,
    title: null,
    publisher: null,
    published: null,
    url: null,
    sections: [],
    passages: [],
  };
}
