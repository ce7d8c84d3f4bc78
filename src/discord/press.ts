import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Question } from '../answers/answer.ts';
import { respond } from '../answers/respond.ts';
import type { CardAction } from '../replies/buttons.ts';
import type { Edition } from '../search/edition.ts';
import { handleReport } from './adminReports.ts';
import { isOfEdition, questionBehind, type ReadLink, readCardLink } from './cardLinks.ts';
import { tellAlone } from './errors.ts';
import type { Bot } from './ports.ts';
import { readReportLink } from './reportLinks.ts';
import { openWrongForm, takeReport } from './reportWrong.ts';
import { noticeBody } from './send.ts';
import { whyNotShared } from './share.ts';
import { bodyBehind } from './views.ts';

const FOREIGN = 'This button is not one that I know (any more). Ask again with the command.';
const CHANGED =
  'The corpus has changed since this was answered, so the answer may have too. Ask again with the command.';
const FORGOTTEN = 'I no longer have the question behind this button. Ask again with the command.';

/** A pressed button, or the form that it opened → what it asks for, or a sentence to the one who pressed. */
export async function press(
  bot: Bot,
  interaction: ButtonInteraction | ModalSubmitInteraction,
): Promise<void> {
  const onReport = readReportLink(interaction.customId);
  if (onReport !== null) return handleReport(bot, interaction, onReport);
  const link = readCardLink(interaction.customId);
  if (link === null) return tellAlone(interaction, noticeBody(FOREIGN));
  const edition = bot.edition();
  if (!isOfEdition(link, edition.fingerprint)) return tellAlone(interaction, noticeBody(CHANGED));
  const question = await questionBehind(link, bot.questions);
  if (question === null) return tellAlone(interaction, noticeBody(FORGOTTEN));
  const pressed = { bot, edition, question };
  if (interaction.isModalSubmit()) return takeReport(pressed, interaction);
  if (link.action === 'wrong') return openWrongForm(pressed, interaction, link.at);
  return showView(pressed, interaction, link);
}

interface Pressed {
  readonly bot: Bot;
  readonly edition: Edition;
  readonly question: Question;
}

async function showView(
  { bot, edition, question }: Pressed,
  interaction: ButtonInteraction,
  link: ReadLink,
): Promise<void> {
  const refusal = link.action === 'share' ? whyNotShared(interaction) : null;
  if (refusal !== null) return tellAlone(interaction, noticeBody(refusal));
  await acknowledge(interaction, link.action);
  const answer = await respond(edition, question);
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  await interaction.editReply(await bodyBehind(link, { bot, edition, answer, isPrivate }));
}

const TURNING: readonly CardAction[] = ['page', 'contextPage', 'verifyPage', 'wordingsPage'];

/** Turned pages replace the message; what is shared is for everyone, all else for the one who pressed. */
async function acknowledge(interaction: ButtonInteraction, action: CardAction): Promise<void> {
  if (TURNING.includes(action)) await interaction.deferUpdate();
  else await interaction.deferReply(action === 'share' ? {} : { flags: MessageFlags.Ephemeral });
}
