import { FILTER_OPTIONS, QUESTION_COMMANDS, type Question } from '../answers/answer.ts';
import { CARD_ACTIONS, type CardAction, type CardLink } from '../replies/buttons.ts';
import type { Questions } from './ports.ts';

/**
 * The state of a button is its custom_id, so it works after a restart and on another host:
 * `LETTER1.AT.FINGERPRINT.QUESTION`, the question as JSON, or `~KEY` of a kept text where it does not fit.
 */
const LETTERS: Readonly<Record<CardAction, string>> = {
  page: 'p',
  context: 'c',
  contextPage: 'C',
  verify: 'v',
  verifyPage: 'V',
  wordings: 'w',
  wordingsPage: 'W',
  more: 'm',
  share: 's',
  export: 'e',
  wrong: 'x',
};
const LONGEST_CUSTOM_ID = 100;
const FINGERPRINT_PREFIX = 8;
const AT_DIGITS = 6;

/** A pressed button as read. */
export interface ReadLink {
  readonly action: CardAction;
  /** A page, or the place of a citation: see `CardLink`. */
  readonly at: number;
  readonly fingerprint: string;
  /** The question as JSON or as a key: see `questionBehind`. */
  readonly question: string;
}

/** The custom_ids of the buttons of one answer. Keeps the question when it is too long for them. */
export async function createCardLinks(
  question: Question,
  fingerprint: string,
  questions: Questions,
): Promise<CardLink> {
  const packed = pack(question);
  const head = `p1.${'9'.repeat(AT_DIGITS)}.${shortOf(fingerprint)}.`;
  const fits = head.length + packed.length <= LONGEST_CUSTOM_ID;
  const told = fits ? packed : `~${await questions.put(packed)}`;
  return (action, at) => `${LETTERS[action]}1.${at}.${shortOf(fingerprint)}.${told}`;
}

/** The custom_id of a button of an answer → what it says; null for any other text. */
export function readCardLink(customId: string): ReadLink | null {
  const parts = /^([a-zA-Z])1\.(\d{1,6})\.([0-9a-f]{1,8})\.([[~].+)$/su.exec(customId);
  const [, letter, at, fingerprint, question] = parts ?? [];
  const action = CARD_ACTIONS.find((known) => LETTERS[known] === letter);
  if (action === undefined || at === undefined || fingerprint === undefined || question === undefined)
    return null;
  return { action, at: Number(at), fingerprint, question };
}

export function isOfEdition(link: ReadLink, fingerprint: string): boolean {
  return link.fingerprint === shortOf(fingerprint);
}

/** The question of a button; null where it is not kept any more or is none. */
export async function questionBehind(link: ReadLink, questions: Questions): Promise<Question | null> {
  const packed = link.question.startsWith('~') ? await questions.get(link.question.slice(1)) : link.question;
  return packed === null ? null : unpack(packed);
}

function shortOf(fingerprint: string): string {
  return fingerprint.slice(0, FINGERPRINT_PREFIX);
}

/** `["who said","land swap"]`, then the filters in their order, null for one that was not given. */
function pack(question: Question): string {
  const filters = FILTER_OPTIONS.map((name) => question[name] ?? null);
  const given = filters.slice(0, filters.findLastIndex((value) => value !== null) + 1);
  return JSON.stringify([question.command, question.input, ...given]);
}

function unpack(packed: string): Question | null {
  const parts = parsed(packed);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string' || part === null)) return null;
  const [name, input, ...given] = parts;
  const command = QUESTION_COMMANDS.find((known) => known === name);
  if (command === undefined || typeof input !== 'string') return null;
  const filters = FILTER_OPTIONS.flatMap((filter, at) =>
    typeof given[at] === 'string' ? [[filter, given[at]]] : [],
  );
  return { command, input, ...Object.fromEntries(filters) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
