/**
 * The facts that are read out of one document. Every value here is plain data: it can be sent to a worker,
 * written into a snapshot and compared with `toEqual`.
 *
 * All offsets are UTF-16 units of the file as read (a byte order mark counts), half open: `[start, end)`.
 */

/** A piece of a file: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A decoded file. `file` is relative to the corpus folder, `/` between folders. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the bytes (of the stored text for .html and .pdf), lower case hex. */
  readonly hash: string;
  readonly bytes: number;
}

/** A file that was not taken in, and why, in words that an admin can act on. */
export interface Refusal {
  readonly file: string;
  readonly reason: string;
}

/** Something that the file states about itself, with the place where it does. `span` is null for front matter only. */
export interface Stated {
  readonly value: string;
  readonly span: Span | null;
  /** The file's text at `span`, so that it can be cited. */
  readonly words: string | null;
  /** One line in words: "the front matter says so", "Tuesday and November 25 fit 2025 only". */
  readonly because: string;
}

/** What `/sources` and every citation tell of a document. */
export interface DocumentMeta {
  readonly file: string;
  readonly hash: string;
  readonly bytes: number;
  readonly title: Stated | null;
  readonly publisher: string | null;
  /** An ISO calendar day. */
  readonly published: Stated | null;
  readonly url: string | null;
}

/** A run of passages: the article itself, or the transcript of one conversation. */
export interface Section {
  readonly kind: 'article' | 'transcript';
  readonly span: Span;
  readonly heading: Span | null;
}

/** The speaker label of a transcript turn, without its colon: "Yuri Ushakov", "MS. HARROW", "Q". */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** A paragraph of an article or a turn of a transcript: the smallest thing that is found and cited. */
export interface Passage {
  /** Without outer white space; a turn's label is inside. */
  readonly span: Span;
  /** 1 for the first passage of the document. */
  readonly paragraph: number;
  /** Index into `sections`. */
  readonly section: number;
  readonly label: Label | null;
}

/** A document as laid out: metadata, sections, passages; nothing of the boilerplate is in any passage. */
export interface LaidOutDocument extends DocumentMeta {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'transcript';

/** Who stands behind the words: only `said` words may be put into the speaker's mouth without a label. */
export type QuoteStatus = 'said' | 'predicted' | 'scripted' | 'asked' | 'denied' | 'reported';

export interface Quote {
  /** Quotation marks included. */
  readonly span: Span;
  readonly text: string;
  readonly kind: QuoteKind;
  /** The fullest name that the document gives, without titles; an unnamed person as worded ("a spokeswoman"). */
  readonly speaker: string | null;
  /** The words of the file that name the speaker: "he", "Witkoff", "the ministry". */
  readonly mention: Span | null;
  readonly cue: string | null;
  readonly status: QuoteStatus;
  /** The rule that found the speaker. */
  readonly tier: string;
  /** When it was said, as far as the document tells. */
  readonly said: Occasion | null;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type Grain =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague';
/** What the value hangs on; `none` where it stays a phrase. */
export type Anchor = 'explicit' | 'published' | 'previous' | 'section' | 'coverage' | 'none';

/** A temporal expression (TIMEX3, ISO-TimeML). */
export interface Timex {
  readonly span: Span;
  readonly text: string;
  readonly type: TimexType;
  /** The TIMEX3 value: `2025-10-14`, `2025-W42`, `P2D`, `PAST_REF`, `XXXX-10-14` while the year is unknown. */
  readonly value: string;
  /** TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER ... */
  readonly mod: string | null;
  readonly grain: Grain;
  /** First and last day meant, ISO, both inclusive; null where the value is no calendar date. */
  readonly first: string | null;
  readonly last: string | null;
  readonly anchor: Anchor;
  /** One line in words. */
  readonly because: string;
  readonly counted?: Counted;
}

/** How a weekday hangs on a day whose year is not known yet. */
export interface Counted {
  /** `XXXX-10-14` */
  readonly from: string;
  /** The coming weekday, not the most recent one. */
  readonly forward: boolean;
}

/** When something happened or was said: a date with its reason, or a phrase that hangs on nothing. */
export interface Occasion {
  /** ISO 8601: a day, a month, a year, a day with a time, or an interval `first/last`; null for a mere phrase. */
  readonly value: string | null;
  readonly first: string | null;
  readonly last: string | null;
  /** The words of the file that give the date; null where it is the publication day. */
  readonly phrase: Span | null;
  readonly because: string;
  /** How near the date stands to what it dates, best first. */
  readonly tie: 'clause' | 'sentence' | 'carried' | 'section' | 'published';
  /** Told as lying ahead: "will meet on Friday". */
  readonly planned: boolean;
}

export interface Sentence {
  readonly span: Span;
  /** When the sentence's own event happened; null where nothing tells. */
  readonly occasion: Occasion | null;
}

export interface AnnotatedPassage extends Passage {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly timexes: readonly Timex[];
}

/** A name as one document uses it, before documents are compared. */
export interface NamedPerson {
  /** The fullest form, without titles: "Steve Witkoff". */
  readonly name: string;
  /** Every other form met, speaker labels included: "Witkoff", "Vitkov". */
  readonly forms: readonly string[];
  readonly gender: 'f' | 'm' | null;
  readonly mentions: number;
  /** Roles as worded beside the name: "US special envoy". */
  readonly roles: readonly string[];
}

export interface AnnotatedDocument extends DocumentMeta {
  readonly sections: readonly Section[];
  readonly passages: readonly AnnotatedPassage[];
  readonly people: readonly NamedPerson[];
  /** Those of the title, the dateline and the headings, which are in no passage. */
  readonly timexes: readonly Timex[];
}

/** One person (or body) over all documents. */
export interface Person {
  /** The name that answers use: the fullest, most frequent form. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: number;
}

/** All documents after they have been compared: speakers renamed to `Person.name`, borrowed years filled in. */
export interface Coverage {
  readonly documents: readonly AnnotatedDocument[];
  readonly people: readonly Person[];
}

/** `corpus/people.yaml`: what the operator knows better. */
export interface PersonOverride {
  readonly name: string;
  readonly aliases: readonly string[];
}
