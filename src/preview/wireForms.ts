import {
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  MessageFlags,
} from 'discord.js';
import type { Component, PageCommand, PageEvent, PageMessage, PageOption } from './page/wire.ts';
import type { CommandOption, MessageChange, RegisteredCommand, StoredMessage } from './standInWorld.ts';

/** The slash commands as the page offers them: each subcommand on its own. */
export function pageCommands(commands: readonly RegisteredCommand[]): readonly PageCommand[] {
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
    author: author.username,
    command,
    content,
    at: message.timestamp,
    isEdited: message.edited_timestamp !== null && command === null,
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
