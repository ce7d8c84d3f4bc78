import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';

/** Why an answer is not posted where its button was pressed; null where it may be. */
export function whyNotShared(interaction: ButtonInteraction): string | null {
  const { message, channel, appPermissions, memberPermissions } = interaction;
  if (!message.flags.has(MessageFlags.Ephemeral)) return 'Everyone here can see this answer already.';
  if (!interaction.inGuild()) return null;
  const write = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  const needed = PermissionFlagsBits.ViewChannel | write;
  if (!memberPermissions?.has(needed))
    return 'You may not write in this channel, so I do not post this for you.';
  return appPermissions.has(needed)
    ? null
    : 'I may not write in this channel. Ask an admin, or share it elsewhere.';
}
