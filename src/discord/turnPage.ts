import type { ButtonInteraction } from 'discord.js';
import { respond } from '../answers/respond.ts';
import { tellAlone } from './errors.ts';
import { isOfEdition, questionBehind, readPageLink } from './pageLinks.ts';
import type { Bot } from './ports.ts';
import { bodyOf, noticeBody } from './send.ts';

const FOREIGN = 'This button is not one that I know (any more). Ask again with the command.';
const CHANGED =
  'The corpus has changed since this was answered, so the pages may have too. Ask again with the command.';
const FORGOTTEN = 'I no longer have the question behind this button. Ask again with the command.';

/** A pressed button → the same message with another page, or a sentence to the one who pressed. */
export async function turnPage(
  { edition, questions }: Pick<Bot, 'edition' | 'questions'>,
  interaction: ButtonInteraction,
): Promise<void> {
  const current = edition();
  const link = readPageLink(interaction.customId);
  if (link === null) return tellAlone(interaction, noticeBody(FOREIGN));
  if (!isOfEdition(link, current.fingerprint)) return tellAlone(interaction, noticeBody(CHANGED));
  await interaction.deferUpdate();
  const question = await questionBehind(link, questions);
  if (question === null) return tellAlone(interaction, noticeBody(FORGOTTEN));
  const answer = await respond(current, question);
  const reply = { kind: 'answer', answer, fingerprint: current.fingerprint, private: false } as const;
  await interaction.editReply(await bodyOf(reply, link.page, questions));
}
