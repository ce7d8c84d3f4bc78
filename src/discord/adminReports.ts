import { type ButtonInteraction, type ModalSubmitInteraction, PermissionFlagsBits } from 'discord.js';
import { readDay } from '../answers/dateFilter.ts';
import { isStillThere } from '../answers/reported.ts';
import type { Correction } from '../coverage/model.ts';
import { findPeople } from '../coverage/people/cluster.ts';
import { dateInWords } from '../replies/dates.ts';
import type { ReportAction } from '../replies/reportCard.ts';
import { correctionForm, FIELDS } from '../replies/wrongForm.ts';
import type { Edition } from '../search/edition.ts';
import type { Report } from '../store/store.ts';
import { tellAlone } from './errors.ts';
import type { Bot } from './ports.ts';
import type { ReadReportLink } from './reportLinks.ts';
import { bodyOf, noticeBody } from './send.ts';

const NOT_ALLOWED = 'Only members who may manage this server can correct the record. Nothing was done.';
const DONE_ALREADY = 'This report is closed already. /corpus reports lists those that are open.';
const NO_DATE =
  'I cannot be sure of that date. Type 2025-10-14, 14 October 2025 or October 2025. Nothing was done.';
const NO_NAME = 'Type the name of the one who said it. Nothing was done.';
const GONE = 'These words are not in the file any more, so there is nothing to correct. Dismiss the report.';

type Pressed = ButtonInteraction | ModalSubmitInteraction;

/** A pressed button or a sent form of `/corpus reports`. What a member may do is asked again here. */
export async function handleReport(
  bot: Bot,
  interaction: Pressed,
  { action, on }: ReadReportLink,
): Promise<void> {
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  if (!mayManage) return tellAlone(interaction, noticeBody(NOT_ALLOWED));
  const reports = await bot.reports.reports();
  if (action === 'turn') {
    await interaction.deferUpdate();
    return show(bot, interaction, Number(on) || 1, null);
  }
  const at = reports.findIndex(({ id }) => id === on) + 1;
  const report = reports[at - 1];
  if (report === undefined) return tellAlone(interaction, noticeBody(DONE_ALREADY));
  const asks = action === 'speaker' || action === 'date';
  if (asks && interaction.isButton()) {
    return interaction.showModal(correctionForm(interaction.customId, action, report.words));
  }
  await interaction.deferUpdate();
  const outcome = await settle(bot, interaction, action, report);
  if (outcome.problem !== null) return tellAlone(interaction, noticeBody(outcome.problem));
  await bot.reports.dropReport(report.id);
  await show(bot, interaction, at, outcome.done);
}

/** The report at a place of the list, with what was just done. */
async function show(bot: Bot, interaction: Pressed, at: number, done: string | null): Promise<void> {
  const [edition, reports] = [bot.edition(), await bot.reports.reports()];
  const reply = { kind: 'reports', edition, reports, at, done, private: true } as const;
  await interaction.editReply(await bodyOf(reply, 1, bot.questions));
}

type Settled = { readonly problem: string } | { readonly problem: null; readonly done: string };

/** Corrects the record as asked; a problem leaves both record and report as they are. */
async function settle(
  bot: Bot,
  interaction: Pressed,
  action: ReportAction,
  report: Report,
): Promise<Settled> {
  if (action === 'dismiss') return { problem: null, done: 'Dismissed. Nothing was changed.' };
  const edition = bot.edition();
  const typed = interaction.isModalSubmit() ? interaction.fields.getTextInputValue(FIELDS.value).trim() : '';
  const right = rightOf(edition, action, typed);
  if (right === null) return { problem: action === 'date' ? NO_DATE : NO_NAME };
  if (!(await isStillThere(edition, report))) return { problem: GONE };
  const { file, words, occurrence } = report;
  const problem = await bot.correct({ file, text: words, ...(occurrence && { occurrence }), ...right });
  return problem === null ? { problem, done: doneAs(right) } : { problem: `${problem} Nothing was done.` };
}

type Right = Pick<Correction, 'speaker' | 'date' | 'quote'>;

/** What is right, as typed; null where it cannot be understood. */
function rightOf(edition: Edition, action: Exclude<ReportAction, 'dismiss'>, typed: string): Right | null {
  if (action === 'unquote') return { quote: false };
  if (action === 'date') return dateOf(typed);
  const [known, another] = findPeople(typed, edition.people);
  const name = known !== undefined && another === undefined ? known.name : typed;
  return name === '' ? null : { speaker: name };
}

/** The month of "October 2025", the year of "2025". */
function dateOf(typed: string): Right | null {
  const range = readDay(typed);
  if (range === null) return null;
  const { first, last } = range;
  const lengths = [10, 7, 4];
  const shared = lengths.find((length) => first.slice(0, length) === last.slice(0, length));
  return { date: first.slice(0, shared) };
}

function doneAs({ speaker, date }: Right): string {
  if (speaker !== undefined) return `Corrected: the speaker is ${speaker}.`;
  return date === undefined ? 'Corrected: this is no quote.' : `Corrected: the date is ${dateInWords(date)}.`;
}
