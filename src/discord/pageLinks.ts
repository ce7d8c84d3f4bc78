import { FILTER_OPTIONS, QUESTION_COMMANDS, type Question } from '../answers/answer.ts';
import type { Questions } from './ports.ts';

/**
 * The state of a paging button is its custom_id, so it works after a restart and on another host:
 * `p1.PAGE.FINGERPRINT.QUESTION`, the question as JSON, or `~KEY` of a kept text where it does not fit.
 */
const VERSION = 'p1';
const LONGEST_CUSTOM_ID = 100;
const FINGERPRINT_PREFIX = 8;
const PAGE_DIGITS = 6;

/** A pressed button as read. */
export interface PageLink {
  readonly page: number;
  readonly fingerprint: string;
  /** The question as JSON or as a key: see `questionBehind`. */
  readonly question: string;
}

/** The custom_ids of the buttons of one answer, by page. Keeps the question when it is too long for them. */
export async function createPageLinks(
  question: Question,
  fingerprint: string,
  questions: Questions,
): Promise<(page: number) => string> {
  const packed = pack(question);
  const head = `${VERSION}.${'9'.repeat(PAGE_DIGITS)}.${shortOf(fingerprint)}.`;
  const fits = head.length + packed.length <= LONGEST_CUSTOM_ID;
  const told = fits ? packed : `~${await questions.put(packed)}`;
  return (page) => `${VERSION}.${page}.${shortOf(fingerprint)}.${told}`;
}

/** The custom_id of a paging button → what it says; null for any other text. */
export function readPageLink(customId: string): PageLink | null {
  const parts = /^p1\.(\d{1,6})\.([0-9a-f]{1,8})\.([[~].+)$/su.exec(customId);
  const [, page, fingerprint, question] = parts ?? [];
  if (page === undefined || fingerprint === undefined || question === undefined) return null;
  return { page: Number(page), fingerprint, question };
}

export function isOfEdition(link: PageLink, fingerprint: string): boolean {
  return link.fingerprint === shortOf(fingerprint);
}

/** The question of a button; null where it is not kept any more or is none. */
export async function questionBehind(link: PageLink, questions: Questions): Promise<Question | null> {
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
