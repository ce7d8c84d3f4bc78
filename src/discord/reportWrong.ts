import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { type Answer, type Citation, citationsOf, type Question } from '../answers/answer.ts';
import { wordsToCorrect } from '../answers/reported.ts';
import { respond } from '../answers/respond.ts';
import { askedAs } from '../replies/answerCard.ts';
import { FIELDS, LONGEST_NOTE, WRONG, type Wrong, wrongForm } from '../replies/wrongForm.ts';
import type { Edition } from '../search/edition.ts';
import type { Bot } from './ports.ts';
import { noticeBody } from './send.ts';

const TOO_MANY = 'You have reported a lot in a short time. Wait ten minutes, then tell me again.';
const OUTCOMES = {
  kept: 'Thank you. The admins find it under /corpus reports. Your name is not kept.',
  known: 'Thank you. Somebody has reported this before; it counts once more, with your note.',
  full: 'There are so many open reports that I cannot keep another one. Tell an admin directly.',
} as const;

/** The answer that a button or form belongs to. */
interface Asked {
  readonly bot: Bot;
  readonly edition: Edition;
  readonly question: Question;
}

/** Opens the form; a form has to be the first thing that Discord is told. @param at the citation chosen in it */
export async function openWrongForm(
  { edition, question }: Asked,
  interaction: ButtonInteraction,
  at: number,
): Promise<void> {
  const citations = citationsOf(await respond(edition, question));
  await interaction.showModal(wrongForm(interaction.customId, citations, at));
}

/** What a reader has filled in → a report on the citation, and a word of thanks to the reader alone. */
export async function takeReport(asked: Asked, interaction: ModalSubmitInteraction): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(noticeBody(await keep(asked, interaction)));
}

async function keep(
  { bot: { reports, mayReport, today }, edition, question }: Asked,
  interaction: ModalSubmitInteraction,
): Promise<string> {
  if (!mayReport(interaction.user.id)) return TOO_MANY;
  const { citation, what, note } = readForm(interaction, await respond(edition, question));
  const { document, paragraph, excerpt, speaker, occasion } = citation;
  const outcome = await reports.addReport({
    ...{ what, note, day: today(), asked: askedAs(question) },
    ...{ file: document.file, paragraph, excerpt, speaker, date: occasion?.value ?? null },
    ...(await wordsToCorrect(edition, citation)),
  });
  return OUTCOMES[outcome];
}

interface Filled {
  readonly citation: Citation;
  readonly what: Wrong;
  readonly note: string;
}

function readForm({ fields }: ModalSubmitInteraction, answer: Answer): Filled {
  const chosen = (name: string) =>
    fields.fields.has(name) ? fields.getStringSelectValues(name)[0] : undefined;
  const citations = citationsOf(answer);
  const citation = citations[Number(chosen(FIELDS.which) ?? 1) - 1] ?? citations[0];
  if (citation === undefined) throw new Error('A form was sent for an answer that cites nothing.');
  const what = chosen(FIELDS.what) ?? 'other';
  return {
    citation,
    what: what in WRONG ? (what as Wrong) : 'other',
    note: fields.getTextInputValue(FIELDS.note).trim().slice(0, LONGEST_NOTE),
  };
}
