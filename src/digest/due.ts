/** The wall clock hour of a daily digest. */
export interface DigestTime {
  readonly hour: number;
  readonly minute: number;
  /** An IANA name. */
  readonly timezone: string;
}

/**
 * The local day whose digest is to be posted now, ISO; null when none is.
 * One is due from its hour until midnight, once: a bot that was down at the hour catches up on the same day. An hour
 * that the spring clock change skips counts as passed right after it; one that autumn repeats is used once.
 * `lastDay`: the day of the last digest, null before the first.
 */
export function dueDay(now: Date, time: DigestTime, lastDay: string | null): string | null {
  const { day, minutes } = wallTime(now, time.timezone);
  if (minutes < time.hour * 60 + time.minute) return null;
  return lastDay !== null && lastDay >= day ? null : day;
}

/** What calendar and clock on the wall show: the ISO day and the minutes since midnight. */
function wallTime(now: Date, timeZone: string): { readonly day: string; readonly minutes: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return { day, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}
