import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import type { Reply } from '../src/replies/reply.ts';
import type { Command, CommandContext } from './command.ts';

const REFUSAL = 'Only members who may manage this server can see or change the corpus. Nothing was done.';

/** For members with Manage Server. Discord's own check is only a default that a server can change: asked again here. */
export const corpus: Command = {
  data: new SlashCommandBuilder()
    .setName('corpus')
    .setDescription('The documents behind the answers')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((status) =>
      status.setName('status').setDescription('What is on record, and which files were refused'),
    )
    .addSubcommand((reindex) =>
      reindex.setName('reindex').setDescription('Read the corpus folder again; answers go on meanwhile'),
    )
    .addSubcommand((reports) =>
      reports.setName('reports').setDescription('What readers say is wrong; correct it or dismiss it'),
    ),
  async answer(context) {
    if (!context.mayManageServer) return { kind: 'notice', text: REFUSAL, private: true };
    const { edition, subcommand } = context;
    if (subcommand === 'reindex') return reindexed(context);
    if (subcommand === 'status') return statusOf(context);
    return { kind: 'reports', edition, reports: await context.reports(), at: 1, done: null, private: true };
  },
};

/** Unanswered questions shown. */
const TOP = 5;

async function statusOf({ edition, unanswered }: CommandContext): Promise<Reply> {
  return { kind: 'status', edition, unanswered: await unanswered(TOP), private: true };
}

async function reindexed(context: CommandContext): Promise<Reply> {
  const report = await context.reindex((line) => context.progress(line));
  return { kind: 'reindexed', report, private: true };
}
