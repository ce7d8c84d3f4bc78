import type { Edition } from '../search/edition.ts';
import { composeDigest, type Digest } from './compose.ts';
import type { Delivery } from './deliver.ts';

export interface HandTask {
  readonly edition: () => Edition;
  readonly post: (channelId: string, digest: Digest, nonce: string) => Promise<void>;
  readonly now: () => Date;
}

/**
 * A digest whenever somebody wants one, for the preview: what is new since the last one, everything the first time.
 * What was told is forgotten with the process, so that the daily digest stays as it is.
 */
export function digestByHand({ edition, post, now }: HandTask): (channelId: string) => Promise<Delivery> {
  let seen: ReadonlySet<string> | null = null;
  let posted = 0;
  return async (channelId) => {
    const current = edition();
    const digest = await composeDigest(current, seen, now().toISOString().slice(0, 10));
    if (digest.entries.length === 0) return 'nothing new';
    posted += 1;
    await post(channelId, digest, `by-hand:${posted}`);
    seen = new Set(current.documents.map(({ hash }) => hash));
    return 'posted';
  };
}
