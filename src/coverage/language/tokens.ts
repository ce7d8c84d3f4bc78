import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech, type WinkMethods } from 'wink-nlp';

/** A word or a mark with its place in the tagged text (UTF-16 units of that text) and its universal part of speech. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech | 'SPACE';
}

interface Tagger {
  readonly nlp: WinkMethods;
  /** Words of the model's lexicon have lower numbers; others are numbered from here on as they are met. */
  readonly unknownFrom: number;
}

let tagger: Tagger | undefined;

const numberOf = (nlp: WinkMethods, word: string): number =>
  Number(nlp.readDoc(word).tokens().out(nlp.its.uniqueId)[0]);

function load(): Tagger {
  const nlp = winkNLP(model, ['pos']);
  return { nlp, unknownFrom: numberOf(nlp, 'qxzqxz') };
}

/** The tagger takes 60 ms to load: once, when the first text is tagged. */
function loaded(): Tagger {
  tagger ??= load();
  return tagger;
}

/** Does the English lexicon of the tagger have the word, in lower case: "bought", not "boght"? */
export function isEnglishWord(word: string): boolean {
  const { nlp, unknownFrom } = loaded();
  return numberOf(nlp, word) < unknownFrom;
}

/** Words and marks of one passage, in order; a word that the tagger rewrites stands where it was expected. */
export function tagTokens(text: string): readonly Token[] {
  const { nlp } = loaded();
  const tokens = nlp.readDoc(text).tokens();
  const words: readonly string[] = tokens.out();
  const tags = tokens.out(nlp.its.pos) as readonly PartOfSpeech[];
  const tagged: Token[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const at = text.indexOf(word, from);
    const start = at < 0 ? from : at;
    const end = Math.min(text.length, start + word.length);
    tagged.push(
      ...withoutPossessive({ text: word, lower: word.toLowerCase(), start, end, pos: tags[index] ?? 'X' }),
    );
    from = end;
  });
  return tagged;
}

/**
 * "Ek's" → "Ek" and "'s". The tagger parts them, except a word that it once met whole: then it never does again, so
 * that what a document says would hang on the documents read before it.
 */
function withoutPossessive(token: Token): readonly Token[] {
  const cut = token.text.length - 2;
  if (cut < 1 || !/\p{L}['’]s$/u.test(token.text)) return [token];
  const part = (from: number, to: number, pos: Token['pos']): Token => ({
    text: token.text.slice(from, to),
    lower: token.lower.slice(from, to),
    start: token.start + from,
    end: token.start + to,
    pos,
  });
  return [part(0, cut, token.pos), part(cut, cut + 2, 'PART')];
}
