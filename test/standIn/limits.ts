import { ComponentType, InteractionResponseType, MessageFlags } from 'discord.js';

/** The limits that Discord enforces and its specification does not know. Each check lists what is wrong. */

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly style?: number;
  readonly url?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  /** The field of a label in a form. */
  readonly component?: Component;
}

interface Message {
  readonly content?: string | null;
  readonly embeds?: readonly unknown[];
  readonly flags?: number;
  readonly nonce?: string | number;
  readonly components?: readonly Component[];
  /** Of a form. */
  readonly custom_id?: string;
}

interface Command {
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly Command[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
}

const most = {
  components: 40,
  textCharacters: 4_000,
  /** Σ UTF-8 bytes + 12 for each text display. */
  textBytes: 10_170,
  bytesPerDisplay: 12,
  rowButtons: 5,
  customId: 100,
  nonce: 25,
  content: 2_000,
  commandCharacters: 8_000,
  choiceValue: 100,
  formFields: 5,
} as const;

/** A message as posted, or the `data` of a response. */
export function checkLimits(message: Message): readonly string[] {
  const components = (message.components ?? []).flatMap(flatten);
  const isV2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...checkComponents(components),
    ...(isV2 ? checkV2(message, components) : checkPlain(message, components)),
    ...over('nonce', String(message.nonce ?? '').length, most.nonce),
  ];
}

function flatten(component: Component): readonly Component[] {
  const single = [component.accessory, component.component].filter((one) => one !== undefined);
  const inner = [...(component.components ?? []), ...single];
  return [component, ...inner.flatMap(flatten)];
}

function checkComponents(components: readonly Component[]): readonly string[] {
  const ids = components.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...repeated.map((id) => `custom_id "${id}" is not unique`),
    ...ids.flatMap((id) => over(`custom_id "${id}"`, id.length, most.customId)),
    ...components.filter(isDeadButton).map(() => 'a button has neither custom_id nor url'),
    ...components
      .filter(({ type }) => type === ComponentType.ActionRow)
      .flatMap((row) => over('buttons of a row', row.components?.length ?? 0, most.rowButtons)),
  ];
}

function isDeadButton({ type, custom_id, url }: Component): boolean {
  return type === ComponentType.Button && (custom_id === undefined) === (url === undefined);
}

function checkV2(message: Message, components: readonly Component[]): readonly string[] {
  const texts = components.flatMap(({ content }) => (content === undefined ? [] : [content]));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + most.bytesPerDisplay, 0);
  const isMixed = Boolean(message.content) || (message.embeds ?? []).length > 0;
  return [
    ...(isMixed ? ['content or embeds beside Components V2'] : []),
    ...over('components', components.length, most.components),
    ...over('characters of all text displays', characters, most.textCharacters),
    ...over('bytes of all text displays', bytes, most.textBytes),
  ];
}

function checkPlain(message: Message, components: readonly Component[]): readonly string[] {
  const hasV2 = components.some(({ type }) => type >= ComponentType.Section);
  return [
    ...(hasV2 ? ['a Components V2 component without the flag'] : []),
    ...over('content', message.content?.length ?? 0, most.content),
    ...over('action rows', message.components?.length ?? 0, 5),
  ];
}

/** A command as registered, with everything below it. */
export function checkCommand(command: Command): readonly string[] {
  const size = commandSize(command);
  return [...over(`characters of /${command.name}`, size, most.commandCharacters), ...checkNames(command)];
}

/** What the name of a command or an option is made of, in lower case. */
const TYPED = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Entries of the message menu may be written with capitals and spaces. */
function checkNames(command: Command): readonly string[] {
  const isTyped = command.description !== undefined && command.description !== '';
  const names = [command.name, ...Object.values(command.name_localizations ?? {})];
  const wrong = isTyped ? names.filter((name) => !TYPED.test(name) || name !== name.toLowerCase()) : [];
  return [
    ...wrong.map((name) => `the name "${name}" cannot be typed`),
    ...(command.choices ?? []).flatMap(({ name, value }) =>
      over(`value of the choice "${name}"`, String(value).length, most.choiceValue),
    ),
    ...(command.options ?? []).flatMap(checkNames),
  ];
}

/** Of each text, the longest of all languages counts. */
function commandSize({ options = [], choices = [], ...command }: Command): number {
  const own =
    longest(command.name, command.name_localizations) +
    longest(command.description ?? '', command.description_localizations);
  const ofChoices = choices.reduce(
    (sum, choice) => sum + choice.name.length + String(choice.value).length,
    0,
  );
  return options.reduce((sum, option) => sum + commandSize(option), own + ofChoices);
}

function longest(text: string, others: Readonly<Record<string, string>> | null = {}): number {
  return Math.max(text.length, ...Object.values(others ?? {}).map(({ length }) => length));
}

function over(what: string, value: number, limit: number): readonly string[] {
  return value > limit ? [`${what}: ${value} > ${limit}`] : [];
}

/** Every limit that applies to the body of a request, whatever it is. */
export function checkRequest(path: string, body: unknown): readonly string[] {
  if (path.endsWith('/commands')) return (body as readonly Command[]).flatMap(checkCommand);
  if (path.endsWith('/callback')) return checkCallback(body as Callback);
  return checkLimits(body as Message);
}

/** A form: at most five fields, each in a label; the specification knows the lengths of the texts. */
function checkModal({ custom_id = '', components = [] }: Message): readonly string[] {
  const all = components.flatMap(flatten);
  const stray = components.filter(({ type }) => !formParts.includes(type));
  return [
    ...over('fields of a form', components.length, most.formFields),
    ...over('custom_id of a form', custom_id.length, most.customId),
    ...checkComponents(all),
    ...stray.map(({ type }) => `a form with a component of type ${type}`),
  ];
}

const formParts: readonly number[] = [ComponentType.Label, ComponentType.TextDisplay];

interface Callback {
  readonly type?: InteractionResponseType;
  readonly data?: Message & { readonly choices?: Command['choices'] };
}

function checkCallback({ type, data = {} }: Callback): readonly string[] {
  if (type === InteractionResponseType.Modal) return checkModal(data);
  const long = (data.choices ?? []).filter(({ value }) => String(value).length > most.choiceValue);
  return [...checkLimits(data), ...long.map(({ name }) => `the value of the choice "${name}" is too long`)];
}
