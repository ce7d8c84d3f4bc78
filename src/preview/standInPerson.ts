import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord.js';
import { bot, createMember, permissions, reader } from './standInFixtures.ts';
import type { Gateway } from './standInGateway.ts';
import { messageJson } from './standInMessages.ts';
import type {
  CallbackBody,
  CommandOption,
  Exchange,
  RegisteredCommand,
  Seen,
  StoredMessage,
  World,
} from './standInWorld.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;
/** Whether the person manages the server. */
export type Role = 'manager' | 'member';

/** What a person does in the client. Each deed throws where the client would not let them do it. */
export interface Person {
  /** `command` as typed, without the slash: "who said". */
  slash(command: string, options?: OptionValues, role?: Role): Exchange;
  /** Types into an option: asks the bot for choices. */
  complete(command: string, options: OptionValues, focused: string, role?: Role): Exchange;
  press(customId: string, message: StoredMessage, role?: Role): Exchange;
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

export function createPerson(world: World, gateway: Gateway): Person {
  const act = (type: InteractionType, data: object, role: Role, pressed: StoredMessage | null = null) => {
    const exchange = openExchange(world, pressed);
    const message = pressed === null ? {} : { message: messageJson(pressed) };
    const [guild] = world.guilds;
    if (guild === undefined) throw new Error('The stand-in has no server.');
    gateway.dispatch(guild.id, 'INTERACTION_CREATE', {
      ...interactionFrame(world, exchange, role),
      type,
      data,
      ...message,
    });
    return exchange;
  };
  const invoke = (type: InteractionType, typed: string, options: OptionValues, focused: string | null) => {
    const command = findCommand(world, typed);
    const filled = fill(command, typed, options, focused);
    if (type === InteractionType.ApplicationCommand) requireAll(command, typed, options);
    return { id: command.id, name: command.name, type: ApplicationCommandType.ChatInput, options: filled };
  };
  const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent } = InteractionType;
  return {
    slash: (command, options = {}, role = 'manager') =>
      act(ApplicationCommand, invoke(ApplicationCommand, command, options, null), role),
    complete: (command, options, focused, role = 'manager') =>
      act(
        ApplicationCommandAutocomplete,
        invoke(ApplicationCommandAutocomplete, command, options, focused),
        role,
      ),
    press: (customId, message, role = 'manager') =>
      act(MessageComponent, { component_type: 2, custom_id: customId }, role, message),
    pick: (command, message, role = 'manager') => {
      const { id, name } = findCommand(world, command, ApplicationCommandType.Message);
      const resolved = { messages: { [message.id]: messageJson(message) } };
      const data = { id, name, type: ApplicationCommandType.Message, target_id: message.id, resolved };
      return act(ApplicationCommand, data, role);
    },
  };
}

function openExchange(world: World, pressed: StoredMessage | null): Exchange {
  const id = world.snowflake();
  const first = createLatch<CallbackBody>();
  const settled = createLatch<Seen>();
  const [channel] = world.guilds[0]?.channels ?? [];
  const exchange: Exchange = {
    id,
    token: `interaction-${id}`,
    channelId: pressed?.channel_id ?? channel?.id ?? '',
    at: world.now(),
    pressed: pressed?.id ?? null,
    acknowledged: first.promise,
    settled: settled.promise,
    followups: [],
    callback: null,
    original: null,
    acknowledge: first.resolve,
    settle: settled.resolve,
  };
  world.exchanges.set(exchange.token, exchange);
  setTimeout(() => {
    if (exchange.callback !== null) return;
    const error = new Error(`The application did not respond within ${world.acknowledgeMs} ms.`);
    first.reject(error);
    settled.reject(error);
  }, world.acknowledgeMs).unref();
  return exchange;
}

/** A promise that is settled from outside; nobody needs to listen to its rejection. */
function createLatch<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}

function interactionFrame(world: World, { id, token, channelId }: Exchange, role: Role) {
  const [guild] = world.guilds;
  const channel = guild?.channels.find((candidate) => candidate.id === channelId);
  return {
    id,
    token,
    application_id: bot.id,
    version: 1,
    guild_id: guild?.id,
    guild: { id: guild?.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    locale: 'en-US',
    channel_id: channelId,
    channel,
    member: createMember(reader, permissions[role]),
    app_permissions: permissions.member,
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id },
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
