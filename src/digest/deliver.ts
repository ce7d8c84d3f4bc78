import type { Log } from '../log.ts';
import type { Edition } from '../search/edition.ts';
import type { Store } from '../store/store.ts';
import { composeDigest, type Digest } from './compose.ts';
import { type DigestTime, dueDay } from './due.ts';

export interface DigestTask {
  readonly channelId: string;
  readonly time: DigestTime;
  /** The corpus as it stands now. */
  readonly edition: () => Edition;
  readonly store: Pick<Store, 'lastDigest' | 'rememberDigest'>;
  /** Posts to a channel. Discord takes a `nonce` (at most 25 characters) once within a few minutes. */
  readonly post: (channelId: string, digest: Digest, nonce: string) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** A file that is taken away and put back is not told again, unless so many others were read meanwhile. */
const REMEMBERED = 50_000;

export type Delivery = 'not due' | 'nothing new' | 'posted';

/**
 * Posts the digest if it is due. It is remembered after it was sent, so that one that failed is tried again; a day on
 * which nothing is new is remembered without a post. Rejects when posting or remembering fails.
 */
export async function deliverDueDigest(task: DigestTask): Promise<Delivery> {
  const last = await task.store.lastDigest();
  const day = dueDay(task.now(), task.time, last?.day ?? null);
  if (day === null) return 'not due';
  const edition = task.edition();
  const digest = await composeDigest(edition, last === null ? null : new Set(last.documents), day);
  const hasNews = digest.entries.length > 0;
  if (hasNews) await task.post(task.channelId, digest, `digest:${day}`);
  const known = new Set([...edition.documents.map(({ hash }) => hash), ...(last?.documents ?? [])]);
  await task.store.rememberDigest({ day, documents: [...known].slice(0, REMEMBERED) });
  const documents = digest.entries.length + digest.more;
  task.log.info(hasNews ? 'The digest was posted' : 'Nothing is new: no digest today', { day, documents });
  return hasNews ? 'posted' : 'nothing new';
}
