import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Citation } from '../answers/answer.ts';
import { clip } from './clip.ts';
import { escapeText, oneLine } from './escape.ts';

/** A report's kinds, with what a reader chooses. */
export const WRONG = {
  speaker: 'The speaker: somebody else said it, or nobody is known to',
  date: 'The date: it was on another day',
  excerpt: 'The excerpt: it is no quote, or cut so that it misleads',
  other: 'Something else',
} as const;
export type Wrong = keyof typeof WRONG;

/** The custom_ids of the form's fields. */
export const FIELDS = { which: 'which', what: 'what', note: 'note', value: 'value' } as const;

export const LONGEST_NOTE = 500;
/** Discord's, for the options of a list and for each option's text. */
const MOST_OPTIONS = 25;
const LONGEST_OPTION = 100;

/** Of the words that a correction is about. */
const LONGEST_QUOTED = 500;

/**
 * The form behind "This is wrong…": which citation (where there are several), what about it, and a note.
 * @param at the place (from 1) of the citation that is chosen already
 */
export function wrongForm(
  customId: string,
  citations: readonly Citation[],
  at: number,
): APIModalInteractionResponseCallbackData {
  const which =
    citations.length > 1 ? [chooser('Which citation?', FIELDS.which, citationOptions(citations, at))] : [];
  const kinds = Object.entries(WRONG).map(([value, label]) => ({ label, value }));
  return {
    custom_id: customId,
    title: 'This is wrong',
    components: [
      ...which,
      chooser('What is wrong?', FIELDS.what, kinds),
      {
        type: ComponentType.Label,
        label: 'What is right, and how do you know?',
        description: 'Only the admins read this. Your name is not kept.',
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELDS.note,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_NOTE,
        },
      },
    ],
  };
}

function chooser(
  label: string,
  customId: string,
  options: readonly APISelectMenuOption[],
): APILabelComponent {
  const component = {
    type: ComponentType.StringSelect as const,
    custom_id: customId,
    options: [...options],
  };
  return { type: ComponentType.Label, label, component };
}

/** Those around the one that is chosen, where there are too many. */
function citationOptions(citations: readonly Citation[], at: number): readonly APISelectMenuOption[] {
  const last = Math.max(0, citations.length - MOST_OPTIONS);
  const first = Math.min(last, Math.max(0, at - 1 - Math.floor(MOST_OPTIONS / 2)));
  return citations.slice(first, first + MOST_OPTIONS).map(({ excerpt, speaker, document }, index) => {
    const place = first + index + 1;
    const words = `${place}. ${speaker === null ? '' : `${oneLine(speaker)}: `}${oneLine(excerpt)}`;
    return {
      label: clip(words, LONGEST_OPTION),
      value: String(place),
      description: clip(oneLine(document.title?.value ?? document.file), LONGEST_OPTION) || '–',
      default: place === at,
    };
  });
}

const CORRECTIONS = {
  speaker: {
    title: 'Right speaker',
    label: 'Who said it?',
    description: 'The full name, without titles',
  },
  date: {
    title: 'Right date',
    label: 'When was it?',
    description: '2025-10-14, 14 October 2025 or October 2025',
  },
} as const;

/** The form in which an admin types what is right. @param words the quote or sentence that it is about */
export function correctionForm(
  customId: string,
  ask: keyof typeof CORRECTIONS,
  words: string,
): APIModalInteractionResponseCallbackData {
  const { title, label, description } = CORRECTIONS[ask];
  const component = {
    type: ComponentType.TextInput as const,
    custom_id: FIELDS.value,
    style: TextInputStyle.Short,
    required: true,
    max_length: LONGEST_OPTION,
  };
  const quoted = escapeText(clip(oneLine(words), LONGEST_QUOTED)) || '–';
  return {
    custom_id: customId,
    title,
    components: [
      { type: ComponentType.TextDisplay, content: `> ${quoted}` },
      { type: ComponentType.Label, label, description, component },
    ],
  };
}
