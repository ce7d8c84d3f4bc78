import type { Log } from '../log.ts';

/** Discord allows five edits in five seconds; slower is easier to read. */
const BETWEEN_EDITS_MS = 2000;

export interface Progress {
  /** Shows the line, unless another was shown a moment ago. */
  tell(line: string): void;
  /** Resolves when no line is on its way any more, so that the answer comes last. */
  settled(): Promise<void>;
}

/** @param show replaces the text of the waiting reply; where that fails the work goes on. */
export function createProgress(
  show: (line: string) => Promise<unknown>,
  now: () => number,
  log: Log,
): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let onItsWay: Promise<unknown> = Promise.resolve();
  return {
    tell(line) {
      if (now() - shownAt < BETWEEN_EDITS_MS) return;
      shownAt = now();
      onItsWay = onItsWay
        .then(() => show(line))
        .catch((error: unknown) => log.warn('Progress could not be shown', { reason: String(error) }));
    },
    async settled() {
      await onItsWay;
    },
  };
}
