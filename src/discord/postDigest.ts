import { type Client, MessageFlags } from 'discord.js';
import type { Digest } from '../digest/compose.ts';
import { drawDigest } from '../digest/message.ts';

/**
 * Posts a digest to a channel. Discord drops a second message with the same nonce for a few minutes.
 * @throws where the bot cannot write to the channel; the error names it.
 */
export async function postDigest(
  client: Client,
  channelId: string,
  digest: Digest,
  nonce: string,
): Promise<void> {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) {
    throw new Error(`DIGEST_CHANNEL_ID: ${channelId} is no channel that the bot can write to.`);
  }
  await channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [drawDigest(digest)],
    allowedMentions: { parse: [] },
    nonce,
    enforceNonce: true,
  });
}
