import type {
  ContextMenuCommandBuilder,
  SlashCommandBuilder,
  SlashCommandOptionsOnlyBuilder,
  SlashCommandSubcommandsOnlyBuilder,
} from 'discord.js';
import type { Unanswered } from '../src/answers/tally.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { ReportView } from '../src/replies/reportCard.ts';
import type { Edition, ReindexReport } from '../src/search/edition.ts';

/** What a command is given: the options as typed and the few things it may ask of the bot. */
export interface CommandContext {
  readonly edition: Edition;
  readonly subcommand: string | null;
  text(option: string): string | undefined;
  flag(option: string): boolean;
  /** Of the member who asked, as Discord says in this interaction. */
  readonly mayManageServer: boolean;
  /** Builds a new edition aside and swaps it in; rejects never for a bad file. */
  reindex(progress: (line: string) => void): Promise<ReindexReport>;
  /** What readers say is wrong, oldest first. */
  reports(): Promise<readonly ReportView[]>;
  /** Counts a question that the coverage does not answer. */
  noteUnanswered(question: string): void;
  /** So many of those, the most often asked first. */
  unanswered(most: number): Promise<readonly Unanswered[]>;
  /** Replaces the text of the waiting reply. */
  progress(line: string): void;
}

export interface CompletionContext {
  readonly edition: Edition;
  readonly subcommand: string | null;
  /** The option being typed and its text so far. */
  readonly option: string;
  readonly typed: string;
}

/** A choice of an autocompleted option; at most 100 characters each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One slash command, or one entry of a message's menu: one line in the registry. */
export interface Command {
  readonly data:
    | SlashCommandBuilder
    | SlashCommandOptionsOnlyBuilder
    | SlashCommandSubcommandsOnlyBuilder
    | ContextMenuCommandBuilder;
  answer(context: CommandContext): Promise<Reply>;
  complete?(context: CompletionContext): Promise<readonly Choice[]>;
}
