import type { Log } from '../log.ts';
import type { RunDigest } from './pageRequests.ts';
import { type Preview, startPreview } from './server.ts';
import { type StandIn, startStandIn } from './standIn/standIn.ts';

/** What the bot needs to log in to the stand-in as to Discord. */
export type PreviewConnection = Pick<StandIn, 'api' | 'token'> & { readonly guildId: null };

export interface LocalPreview {
  readonly connection: PreviewConnection;
  readonly digestChannelId: string;
  /** Serves the page, once the bot is there to answer. `runDigest` posts one to the channel of digests. */
  open(port: number, runDigest: RunDigest): Promise<Preview>;
  close(): Promise<void>;
}

/** The stand-in for Discord, and the page in front of it. Needs no account and no internet. */
export async function startLocalPreview(log: Log): Promise<LocalPreview> {
  const standIn = await startStandIn();
  let page: Preview | null = null;
  return {
    connection: { api: standIn.api, token: standIn.token, guildId: null },
    digestChannelId: standIn.digestChannelId,
    open: async (port, runDigest) => {
      page = await startPreview({ standIn, runDigest, log }, port);
      if (!page.isWishedPort)
        log.warn(`Port ${port} is in use: the preview uses another one`, { url: page.url });
      return page;
    },
    close: async () => {
      await page?.close();
      await standIn.close();
    },
  };
}
