import type { APIEmbed, Message, MessageSnapshot } from 'discord.js';

/** A component as Discord sends it, as far as it holds text. */
interface Part {
  readonly content?: string;
  readonly components?: readonly Part[];
}

/**
 * All that a reader sees of a message in words: its content, embeds, text components, and those of what it forwards.
 * The interaction carries the message, so that no intent is needed.
 */
export function messageText(message: Message): string {
  return [message, ...message.messageSnapshots.values()].map(textOf).filter(Boolean).join('\n');
}

function textOf({ content, embeds, components }: Message | MessageSnapshot): string {
  const parts = (components ?? []).map((component) => component.toJSON() as Part);
  return [content ?? '', ...(embeds ?? []).map(({ data }) => embedText(data)), ...parts.flatMap(partTexts)]
    .filter(Boolean)
    .join('\n');
}

/** A field's name may be the one who says its value. */
function embedText({ title = '', description = '', fields = [] }: APIEmbed): string {
  return [title, description, ...fields.map(({ name, value }) => `${name}:\n${value}`)]
    .filter(Boolean)
    .join('\n');
}

function partTexts({ content, components = [] }: Part): readonly string[] {
  return [...(content === undefined ? [] : [content]), ...components.flatMap(partTexts)];
}
