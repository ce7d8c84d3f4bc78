import { type Field, fixedChoices } from './field.ts';
import type { Offer } from './popup.ts';
import type { PageChoice, PageCommand, PageOption } from './wire.ts';

/** What the list above the message box offers. Null: nothing to offer. */

/** The commands that fit what was typed behind the slash; null where it is no command. */
export function offerCommands(
  commands: readonly PageCommand[],
  typed: string,
  choose: (command: PageCommand) => void,
): Offer | null {
  if (!typed.startsWith('/')) return null;
  const wanted = typed.slice(1).toLowerCase().trim();
  const fitting = commands
    .filter(({ name }) => name.includes(wanted))
    .toSorted((one, other) => Number(other.name.startsWith(wanted)) - Number(one.name.startsWith(wanted)));
  const suggestions = fitting.map((command) => ({
    title: `/${command.name}`,
    detail: command.description,
    choose: () => choose(command),
  }));
  const heading = suggestions.length === 0 ? 'No command fits' : 'On the Record';
  return { heading, suggestions, isFirstActive: true, isOfApp: true };
}

/** The options that may still be added. */
export function offerOptions(
  options: readonly PageOption[],
  typed: string,
  choose: (option: PageOption) => void,
): Offer | null {
  const wanted = typed.toLowerCase().trim();
  const fitting = options.filter(({ name }) => name.startsWith(wanted));
  if (fitting.length === 0) return null;
  const suggestions = fitting.map((option) => ({
    title: option.name,
    detail: option.description,
    choose: () => choose(option),
  }));
  // Enter sends the command, unless somebody types the name of an option.
  return { heading: 'Options', suggestions, isFirstActive: wanted !== '', isOfApp: false };
}

/** What the option being typed can be. `found`: what the bot completed it to. */
export function offerChoices(
  { option, input }: Field,
  found: readonly PageChoice[],
  choose: (choice: PageChoice) => void,
): Offer {
  const fixed = fixedChoices(option);
  const typed = input.value.toLowerCase().trim();
  const fitting = fixed.filter(({ name }) => name.toLowerCase().includes(typed));
  const choices = option.autocomplete ? found : fitting;
  const suggestions = choices.map((choice) => ({
    title: choice.name,
    detail: '',
    choose: () => choose(choice),
  }));
  // Enter sends the command once one of them stands there.
  const isChosen = fitting.some(({ name }) => name.toLowerCase() === typed);
  const heading = `${option.name} – ${option.description}`;
  return { heading, suggestions, isFirstActive: fixed.length > 0 && !isChosen, isOfApp: false };
}
