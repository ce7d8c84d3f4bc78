import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Bot } from './ports.ts';
import { noticeBody } from './send.ts';

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Discord says so when a member was faster than us, or it waited too long: nobody is left to tell. */
const GONE: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** The one boundary: whatever `work` throws becomes one sentence for the member, with an id that is in the log. */
export async function withinBoundary(
  { log, random }: Pick<Bot, 'log' | 'random'>,
  interaction: Answerable,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const what = 'commandName' in interaction ? `/${interaction.commandName}` : 'button';
    if (isGone(error)) return log.warn('Discord takes no answer here any more', { what, code: error.code });
    const id = shortId(random);
    log.error('An interaction failed', error, { id, what });
    await apologise(interaction, id).catch((late: unknown) =>
      log.warn('The member could not be told of the error', { id, reason: String(late) }),
    );
  }
}

function isGone(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && GONE.includes(error.code);
}

/** Six letters and digits that are not taken for one another when read aloud. */
function shortId(random: () => number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 6 }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}

async function apologise(interaction: Answerable, id: string): Promise<void> {
  const body = noticeBody(
    `Something went wrong here, and this was not answered. Whoever runs the bot finds the reason in its log under ${id}.`,
  );
  if (!interaction.isButton() && interaction.deferred) await interaction.editReply(body);
  else await tellAlone(interaction, body);
}

/** A message that only the member sees who pressed or typed. */
export async function tellAlone(interaction: Answerable, body: ReturnType<typeof noticeBody>): Promise<void> {
  const alone = { ...body, flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 } as const;
  if (interaction.deferred || interaction.replied) await interaction.followUp(alone);
  else await interaction.reply(alone);
}
