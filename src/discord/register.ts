import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { localised } from '../../commands/localise.ts';
import type { Application } from './invite.ts';

/** Where commands are registered: for all servers, or for one (there at once, good for trying out). */
export interface RegisterAt {
  readonly applicationId: string;
  readonly guildId: string | null;
}

/** The application that the token of `rest` belongs to. */
export async function ownApplication(rest: Pick<REST, 'get'>): Promise<Application> {
  const application = fieldsOf(await rest.get(Routes.currentApplication()));
  const ways = Object.keys(fieldsOf(application['integration_types_config']));
  // An application that was never asked can be added to servers only.
  return { id: String(application.id), integrationTypes: ways.length > 0 ? ways : ['0'] };
}

/** Tells Discord the commands where they differ from those it knows; otherwise only looks. */
export async function registerCommands(
  rest: Pick<REST, 'get' | 'put'>,
  commands: readonly Command[],
  { applicationId, guildId }: RegisterAt,
): Promise<'registered' | 'unchanged'> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map(({ data }) => forScope(fieldsOf(localised(data.toJSON())), guildId));
  // Without this Discord returns the texts of one language alone.
  const known = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isDeepStrictEqual(comparable(known, guildId), comparable(wanted, guildId))) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

type Json = Readonly<Record<string, unknown>> & { readonly id?: unknown; readonly name?: unknown };

/** Where a command may be used can be told of global commands only. */
function forScope(command: Json, guildId: string | null): Json {
  if (guildId === null) return command;
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest;
}

/** What Discord fills in where it is left out. Fields that are not here are Discord's own: id, version, ... */
const COMMAND_DEFAULTS: Json = {
  type: 1,
  name: '',
  name_localizations: null,
  description: '',
  description_localizations: null,
  default_member_permissions: null,
  nsfw: false,
  contexts: null,
  integration_types: null,
  options: [],
};

const OPTION_DEFAULTS: Json = {
  type: 1,
  name: '',
  name_localizations: null,
  description: '',
  description_localizations: null,
  required: false,
  autocomplete: false,
  choices: [],
  min_length: null,
  max_length: null,
  min_value: null,
  max_value: null,
  channel_types: [],
  options: [],
};

/** Registered commands in one form, by name, so that only real differences count. */
function comparable(commands: unknown, guildId: string | null): readonly Json[] {
  const list = Array.isArray(commands) ? commands.map(fieldsOf) : [];
  return list
    .map((command) => withDefaults(forScope(command, guildId), COMMAND_DEFAULTS))
    .toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
}

/** Options keep their order: members see it. */
function withDefaults(value: Json, defaults: Json): Json {
  const entries = Object.entries(defaults).map(([name, fallback]) => [name, value[name] ?? fallback]);
  const { options, ...rest } = Object.fromEntries(entries) as Json;
  const nested = Array.isArray(options) ? options : [];
  return { ...rest, options: nested.map((option) => withDefaults(fieldsOf(option), OPTION_DEFAULTS)) };
}

function fieldsOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
