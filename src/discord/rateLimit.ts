/** At most `most` in `windowMs`, for each key; what is older is forgotten. */
export interface RateLimit {
  readonly most: number;
  readonly windowMs: number;
  /** Milliseconds, only ever growing. */
  readonly now: () => number;
}

/** @returns whether one more is within the limit; if so it counts. Kept in memory, and nowhere else. */
export function createRateLimit({ most, windowMs, now }: RateLimit): (key: string) => boolean {
  const times = new Map<string, readonly number[]>();
  return (key) => {
    const since = now() - windowMs;
    for (const [known, all] of times) if ((all.at(-1) ?? since) <= since) times.delete(known);
    const recent = (times.get(key) ?? []).filter((time) => time > since);
    if (recent.length >= most) return false;
    times.set(key, [...recent, now()]);
    return true;
  };
}
