import {
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { Component, Modal } from './page/components.ts';
import type { PageCommand, PageEvent, PageMessage, PageOption, PageServer } from './page/wire.ts';
import type { StandIn } from './standIn/standIn.ts';
import type {
  CallbackBody,
  CommandOption,
  MessageChange,
  RegisteredCommand,
  StoredMessage,
} from './standIn/world.ts';

/** The slash commands as the page offers them: each subcommand on its own. */
function pageCommands(commands: readonly RegisteredCommand[]): readonly PageCommand[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, description = '', options = [] }) => {
      const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      if (subcommands.length === 0) return [pageCommand(name, description, options)];
      return subcommands.map((sub) => pageCommand(`${name} ${sub.name}`, sub.description, sub.options ?? []));
    });
}

function pageCommand(name: string, description: string, options: readonly CommandOption[]): PageCommand {
  return { name, description, options: options.map(pageOption) };
}

const numbers: readonly number[] = [
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

function pageOption({ type, name, description, required, autocomplete, choices }: CommandOption): PageOption {
  const isBoolean = type === ApplicationCommandOptionType.Boolean;
  const kind = isBoolean ? 'boolean' : numbers.includes(type) ? 'number' : 'text';
  const flags = { required: required === true, autocomplete: autocomplete === true };
  return { name, description, kind, ...flags, choices: choices ?? [] };
}

/** Everything of the server that the page shows beside its messages. */
export function pageServer(standIn: Pick<StandIn, 'guild' | 'digestChannelId' | 'commands'>): PageServer {
  const { guild, digestChannelId } = standIn;
  const registered = standIn.commands();
  const inMenu = registered.filter(({ type }) => type === ApplicationCommandType.Message);
  return {
    name: guild.name,
    channels: guild.channels.map(({ id, name, topic = '' }) => ({
      id,
      name,
      topic,
      hasDigest: id === digestChannelId,
    })),
    commands: pageCommands(registered),
    menu: inMenu.map(({ name }) => name),
  };
}

/** The form that a bot's first response opens; null where it opens none. */
export function modalOf(id: string, { type, data }: CallbackBody): Modal | null {
  return type === InteractionResponseType.Modal ? { ...(data as unknown as Modal), id } : null;
}

export function pageEvent(change: MessageChange, message: StoredMessage): PageEvent {
  return { change, message: pageMessage(message) };
}

function pageMessage({ id, author, command, content, flags, ...message }: StoredMessage): PageMessage {
  const isOfComponents = (flags & MessageFlags.IsComponentsV2) !== 0;
  const attachments = (isOfComponents ? [] : message.attachments).map(({ filename, size, url }) => ({
    name: filename,
    size,
    url,
  }));
  return {
    id,
    channel: message.channel_id,
    author: author.global_name ?? author.username,
    isBot: author.bot,
    command,
    answers: message.pressed,
    content,
    at: message.timestamp,
    isEdited: message.edited_timestamp !== null,
    isThinking: (flags & MessageFlags.Loading) !== 0,
    isEphemeral: (flags & MessageFlags.Ephemeral) !== 0,
    components: asDrawn(message.components),
    attachments,
  };
}

/** The page's types name the parts that it draws; it says so in place of any other. */
function asDrawn(components: readonly APIMessageTopLevelComponent[]): readonly Component[] {
  return components as readonly Component[];
}
