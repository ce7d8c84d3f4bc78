import {
  ChannelType,
  type Guild,
  type GuildBasedChannel,
  MessageFlags,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import { examplesIn } from '../../commands/examples.ts';
import { drawPage, paginate } from '../replies/message.ts';
import type { Bot } from './ports.ts';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/**
 * The first words on a server that the bot has just joined, in the system channel or the first text channel where it
 * may write; where there is none that is only logged. Never rejects.
 */
export async function welcome({ edition, log }: Pick<Bot, 'edition' | 'log'>, guild: Guild): Promise<void> {
  const channel = writableChannel(guild);
  if (channel === null) return log.info('No channel to introduce the bot in', { server: guild.id });
  try {
    const examples = await examplesIn(edition());
    const pages = paginate({ kind: 'welcome', examples, private: false });
    await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [drawPage(pages, 1, null)],
      allowedMentions: { parse: [] },
    });
  } catch (error) {
    log.warn('The bot could not introduce itself', { server: guild.id, reason: String(error) });
  }
}

function writableChannel({ systemChannel, channels, members }: Guild): TextChannel | null {
  const { me } = members;
  if (me === null) return null;
  const texts = channels.cache
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition);
  const mayWrite = (channel: GuildBasedChannel) => channel.permissionsFor(me).has(NEEDED);
  return [systemChannel, ...texts.values()].find((channel) => channel !== null && mayWrite(channel)) ?? null;
}
