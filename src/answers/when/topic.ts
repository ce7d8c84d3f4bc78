import { type DayRange, readDay } from '../dateFilter.ts';
import { eventText, plainText } from '../questionText.ts';

/** "everything", "all events", nothing at all: no words to look for. */
const WHOLE =
  /^(?:(?:the )?(?:whole|full|entire) )?(?:everything|anything|all|events?|timeline|coverage|record)?$/i;
const OF_ALL = /^(?:all|every|any) (?:of (?:it|them)|the )?\s*(?:events?|dates?|things?|news)?$/i;

/** What a timeline is asked for. */
export interface Topic {
  /** Words to look for; empty where the topic is a stretch of time or everything. */
  readonly words: string;
  /** The days that the topic names, where it is nothing but a date: "November 2025". */
  readonly range: DayRange | null;
  /** "calls in October": a piece of an ISO day that the date of an event must hold. */
  readonly month: string | null;
}

export function readTopic(typed: string): Topic {
  const text = plainText(typed).replace(/[\s.?!]+$/, '');
  const range = readDay(text.replace(/^(?:in|on|during) /i, ''));
  if (range !== null) return { words: '', range, month: null };
  if (WHOLE.test(text) || OF_ALL.test(text)) return { words: '', range: null, month: null };
  const { words, month } = eventText(text);
  return { words, range: null, month };
}

/** The days that lie in both; null when there are none. An open side is undefined. */
export function narrowed(
  { from, to }: { readonly from?: string; readonly to?: string },
  range: DayRange | null,
): { readonly from?: string; readonly to?: string } | null {
  if (range === null) return { ...(from && { from }), ...(to && { to }) };
  const both = {
    from: from !== undefined && from > range.first ? from : range.first,
    to: to !== undefined && to < range.last ? to : range.last,
  };
  return both.from > both.to ? null : both;
}
