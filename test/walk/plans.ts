import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { OptionValues, Role } from '../../src/preview/standIn/person.ts';
import type { CommandOption, RegisteredCommand } from '../../src/preview/standIn/world.ts';

/** A slash command as typed, with its options. */
export interface Typed {
  /** Without the slash: "who said". */
  readonly name: string;
  readonly options: readonly CommandOption[];
  /** Whether not everybody is meant to use it. */
  readonly isForManagers: boolean;
}

/** One way to use a command. */
export interface Plan {
  readonly command: string;
  readonly options: OptionValues;
  readonly role: Role;
  /** As shown in the table: the names of the options, or what is special about it. */
  readonly how: string;
}

/** A value for an option; undefined where none is known. */
export type ValueOf = (option: CommandOption) => string | number | boolean | undefined;

/** Every slash command that was registered, each subcommand on its own. */
export function typedCommands(commands: readonly RegisteredCommand[]): readonly Typed[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, options = [], default_member_permissions: needed }) => {
      const isForManagers = (needed ?? null) !== null;
      const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      if (subcommands.length === 0) return [{ name, options, isForManagers }];
      return subcommands.map((sub) => ({
        name: `${name} ${sub.name}`,
        options: sub.options ?? [],
        isForManagers,
      }));
    });
}

/** What nothing on any record tells of. */
const nonsense = 'zzyzx quokka marmalade';

/**
 * The ways to use a command: with what it needs, with each option more, with all of them, with words that stand
 * nowhere, and by somebody who may not.
 */
export function plansFor({ name, options, isForManagers }: Typed, value: ValueOf): readonly Plan[] {
  const required = options.filter((option) => option.required === true);
  const optional = options.filter((option) => option.required !== true);
  const plan = (used: readonly CommandOption[], more: Partial<Plan> = {}): Plan => ({
    command: name,
    options: filled(used, value),
    role: 'manager',
    how: used.map((option) => option.name).join(', '),
    ...more,
  });
  const [words] = required.filter(({ type }) => type === ApplicationCommandOptionType.String);
  const absent = { ...filled(required, value), ...(words === undefined ? {} : { [words.name]: nonsense }) };
  return [
    plan(required),
    ...optional.map((option) => plan([...required, option])),
    ...(optional.length > 1 ? [plan(options, { how: 'all options' })] : []),
    ...(words === undefined ? [] : [plan(required, { options: absent, how: 'words that stand nowhere' })]),
    ...(isForManagers ? [plan(required, { role: 'member', how: 'as a member' })] : []),
  ];
}

function filled(options: readonly CommandOption[], value: ValueOf): OptionValues {
  const entries = options.flatMap((option) => {
    const known = value(option);
    return known === undefined ? [] : [[option.name, known] as const];
  });
  return Object.fromEntries(entries);
}
