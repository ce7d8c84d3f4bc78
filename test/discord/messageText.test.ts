import { type APIMessage, ComponentType, Message } from 'discord.js';
import { afterAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { messageText } from '../../src/discord/messageText.ts';

const client = createClient(null);
afterAll(() => client.destroy());

const user = { id: '1', username: 'reader', discriminator: '0', avatar: null, global_name: null };
const bare = { content: '', embeds: [], attachments: [], mentions: [], mention_roles: [], components: [] };

/** A message as an interaction carries it, on the real class. */
function messageWith(parts: Record<string, unknown>): Message {
  const data = {
    id: '2',
    channel_id: '3',
    author: user,
    type: 0,
    timestamp: '2026-01-01T00:00:00Z',
    ...bare,
  };
  return Reflect.construct(Message, [client, { ...data, ...parts } as unknown as APIMessage]);
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content });

const cases: readonly { what: string; parts: Record<string, unknown>; read: string }[] = [
  { what: 'nothing', parts: {}, read: '' },
  { what: 'its content', parts: { content: 'Lind: “It holds”' }, read: 'Lind: “It holds”' },
  {
    what: 'its content and its embeds',
    parts: {
      content: 'look',
      embeds: [{ title: 'News', fields: [{ name: 'Lind', value: '“It holds”' }] }, { description: 'more' }],
    },
    read: 'look\nNews\nLind:\n“It holds”\nmore',
  },
  {
    what: 'text components, however deep',
    parts: {
      flags: 1 << 15,
      components: [
        text('first'),
        {
          type: ComponentType.Container,
          components: [
            {
              type: ComponentType.Section,
              components: [text('second')],
              accessory: { type: ComponentType.Button, style: 5, label: 'x', url: 'https://example.org' },
            },
            text('third'),
          ],
        },
      ],
    },
    read: 'first\nsecond\nthird',
  },
  {
    what: 'what it forwards',
    parts: {
      message_reference: { type: 1, channel_id: '4', message_id: '5' },
      message_snapshots: [{ message: { ...bare, type: 0, content: 'Lind: “It holds”' } }],
    },
    read: 'Lind: “It holds”',
  },
];

describe('the text of a message', () => {
  it.each(cases)('is that of $what', ({ parts, read }) => {
    expect(messageText(messageWith(parts))).toBe(read);
  });
});
