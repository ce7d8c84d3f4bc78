import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import { openExchange } from './exchange.ts';
import { bot, createMember, permissions, reader } from './fixtures.ts';
import { type FormFields, fillForm, formOf } from './forms.ts';
import type { Gateway } from './gateway.ts';
import { messageJson } from './messages.ts';
import type { CommandOption, Exchange, RegisteredCommand, StoredMessage, World } from './world.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;
/** What the person may do on the server; a listener may not write in it. */
export type Role = keyof typeof permissions;

/** What a person does in the client. Each deed throws where the client would not let them do it. */
export interface Person {
  /** `command` as typed, without the slash: "who said"; in the first channel unless another one is named. */
  slash(command: string, options?: OptionValues, role?: Role, channelId?: string): Exchange;
  /** Types into an option: asks the bot for choices. */
  complete(command: string, options: OptionValues, focused: string, role?: Role): Exchange;
  press(customId: string, message: StoredMessage, role?: Role): Exchange;
  /** Chooses of a list of texts. */
  choose(customId: string, values: readonly string[], message: StoredMessage, role?: Role): Exchange;
  /** Sends a form; `opened` is the id of the exchange that opened it. */
  submit(opened: string, fields: FormFields, role?: Role): Exchange;
  /** Right-click a message and pick an entry of the Apps menu. */
  pick(command: string, message: StoredMessage, role?: Role): Exchange;
}

interface FilledOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly FilledOption[];
}

/** One thing done in the client, as an interaction tells of it. */
interface Deed {
  readonly type: InteractionType;
  readonly data: object;
  readonly role: Role;
  readonly command: string | null;
  /** The message whose button was pressed. */
  readonly pressed?: StoredMessage | undefined;
  readonly channelId?: string | undefined;
}

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } = InteractionType;

export function createPerson(world: World, gateway: Gateway): Person {
  const act = (deed: Deed) => sendInteraction(world, gateway, deed);
  return {
    slash: (command, options = {}, role = 'manager', channelId = undefined) => {
      const found = findCommand(world, command);
      const data = invocation(found, command, options, null);
      requireAll(found, command, options);
      return act({ type: ApplicationCommand, data, role, command, channelId });
    },
    complete: (command, options, focused, role = 'manager') => {
      const data = invocation(findCommand(world, command), command, options, focused);
      return act({ type: ApplicationCommandAutocomplete, data, role, command });
    },
    press: (customId, pressed, role = 'manager') => {
      const data = { component_type: ComponentType.Button, custom_id: customId };
      return act({ type: MessageComponent, data, role, command: null, pressed });
    },
    choose: (customId, values, pressed, role = 'manager') => {
      const data = { component_type: ComponentType.StringSelect, custom_id: customId, values };
      return act({ type: MessageComponent, data, role, command: null, pressed });
    },
    submit: (opened, fields, role = 'manager') => {
      const { exchange, form } = formOf(world, opened);
      const pressed = world.messages.get(exchange.pressed ?? '');
      const { channelId } = exchange;
      return act({
        type: ModalSubmit,
        data: fillForm(form, fields),
        role,
        command: null,
        pressed,
        channelId,
      });
    },
    pick: (command, message, role = 'manager') => {
      const { id, name } = findCommand(world, command, ApplicationCommandType.Message);
      const resolved = { messages: { [message.id]: messageJson(message) } };
      const data = { id, name, type: ApplicationCommandType.Message, target_id: message.id, resolved };
      return act({ type: ApplicationCommand, data, role, command, channelId: message.channel_id });
    },
  };
}

function sendInteraction(world: World, gateway: Gateway, deed: Deed): Exchange {
  const { type, data, role, command, pressed, channelId } = deed;
  const exchange = openExchange(world, command, pressed ?? null, channelId);
  const message = pressed === undefined ? {} : { message: messageJson(pressed) };
  const frame = interactionFrame(world, exchange, role);
  gateway.dispatch(frame.guild_id, 'INTERACTION_CREATE', { ...frame, type, data, ...message });
  return exchange;
}

function invocation(command: RegisteredCommand, typed: string, values: OptionValues, focused: string | null) {
  const { id, name } = command;
  const options = fill(command, typed, values, focused);
  return { id, name, type: ApplicationCommandType.ChatInput, options };
}

function interactionFrame(world: World, { id, token, channelId }: Exchange, role: Role) {
  const [guild] = world.guilds;
  if (guild === undefined) throw new Error('The stand-in has no server.');
  const channel = guild.channels.find((candidate) => candidate.id === channelId);
  return {
    id,
    token,
    application_id: bot.id,
    version: 1,
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    locale: 'en-US',
    channel_id: channelId,
    channel,
    member: createMember(reader, permissions[role]),
    app_permissions: world.appPermissions,
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}

function findCommand(
  world: World,
  typed: string,
  type: number = ApplicationCommandType.ChatInput,
): RegisteredCommand {
  const name = type === ApplicationCommandType.ChatInput ? typed.split(' ')[0] : typed;
  const known = [...world.commands.values()].flat();
  const command = known.find((candidate) => candidate.type === type && candidate.name === name);
  if (command !== undefined) return command;
  throw new Error(`No command "${typed}" is registered; there are: ${known.map((c) => c.name).join(', ')}.`);
}

/** The options of the command, or of the subcommand that is named behind it. */
function optionsOf(command: RegisteredCommand, typed: string): readonly CommandOption[] {
  const subcommand = typed.split(' ')[1];
  if (subcommand === undefined) return command.options ?? [];
  const found = command.options?.find(({ name }) => name === subcommand);
  if (found === undefined) throw new Error(`"/${command.name}" has no subcommand "${subcommand}".`);
  return found.options ?? [];
}

function fill(
  command: RegisteredCommand,
  typed: string,
  values: OptionValues,
  focused: string | null,
): readonly FilledOption[] {
  const known = optionsOf(command, typed);
  const filled = Object.entries(values).map(([name, value]) => {
    const type = known.find((option) => option.name === name)?.type;
    if (type === undefined) throw new Error(`"/${typed}" has no option "${name}".`);
    if (type === ApplicationCommandOptionType.Boolean && typeof value !== 'boolean')
      throw new Error(`"/${typed}" wants true or false for the option "${name}".`);
    return { name, type, value, ...(name === focused ? { focused: true } : {}) };
  });
  const subcommand = typed.split(' ')[1];
  if (subcommand === undefined) return filled;
  return [{ name: subcommand, type: ApplicationCommandOptionType.Subcommand, options: filled }];
}

function requireAll(command: RegisteredCommand, typed: string, values: OptionValues): void {
  for (const { name, required } of optionsOf(command, typed)) {
    const isMissing = required === true && (values[name] === undefined || values[name] === '');
    if (isMissing) throw new Error(`"/${typed}" needs the option "${name}".`);
  }
}
