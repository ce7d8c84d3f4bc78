import { ComponentType, MessageFlags } from 'discord.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editionOf } from '../answers/harbour.ts';
import { TUNNEL } from '../cases/checks.ts';
import type { ConnectedStandIn } from '../standIn/connect.ts';
import { placeForEach } from './place.ts';
import { buttonOf, messageOf, textOfMessage } from './setting.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const MENU = 'Check the record';
const built = editionOf(TUNNEL);

const place = placeForEach();

beforeEach(async () => {
  const edition = await built;
  await place.start({ edition: () => edition });
});

const picked = async (...written: Parameters<ConnectedStandIn['write']>) =>
  messageOf(place.standIn.pick(MENU, place.standIn.write(...written)));

describe('Check the record, in the menu of a message', () => {
  it('shows the verdict, the words that differ and the source to the one who asked', async () => {
    const message = await picked('Falk: "We will raise the toll before the tunnel is open"');
    const shown = textOfMessage(message);
    expect(shown).toContain('## Close, not word for word: Ida Falk');
    expect(shown).toContain('“We will **not** raise the toll before the tunnel is open”');
    expect(shown).toContain('**Mind the difference: a negation**');
    expect(shown).toContain('Varnholm votes for its tunnel');
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('strikes out what only the message has', async () => {
    const shown = textOfMessage(await picked('Moen: "The harbour lost 231 jobs in five years."'));
    expect(shown).toContain('lost ~~231~~ **312** jobs');
  });

  it('reads the embeds of other bots: title, description and fields', async () => {
    const shown = textOfMessage(
      await picked('', {
        embeds: [
          {
            title: 'Lund said: “I have never promised anybody a cheaper ferry”',
            description: '> The drilling has never damaged the old lighthouse.\n— Jonas Arv',
            fields: [{ name: 'Clara Moen', value: '“We counted 231 jobs, and most of them came back.”' }],
          },
        ],
      }),
    );
    expect(shown).toContain('## Verbatim: Per Lund');
    expect(shown).toContain('## Verbatim: Jonas Arv');
    expect(shown).toContain('## Said by Jonas Arv, not by Clara Moen');
  });

  it('reads the text components of other bots', async () => {
    const content = '“You will get an honest number next week.” - Arv';
    const shown = await picked('', {
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content }] },
      ],
    });
    expect(textOfMessage(shown)).toContain('## Verbatim: Jonas Arv');
  });

  it('checks the first ten of many, says how many there were, and turns the page', async () => {
    const quotes = Array.from(
      { length: 12 },
      () => '“We will not raise the toll before the tunnel is open,” Lund said.',
    );
    const message = await picked(quotes.join('\n'));
    expect(textOfMessage(message)).toContain('Only the first 10 of 12 quotations were checked.');
    const next = buttonOf(message, 'Next');
    expect(next).not.toBeNull();
    const second = await messageOf(place.standIn.press(next ?? '', message));
    expect(textOfMessage(second)).toContain('Page 2 of 2');
  });

  it('says that nothing is on the record, with the closest passages marked as such', async () => {
    const shown = textOfMessage(await picked('Falk: "The moon above Varnholm is made of green cheese"'));
    expect(shown).toContain('## Not on the record');
    expect(shown).toContain('“The moon above Varnholm is made of green cheese”');
    expect(shown).toContain('Related, not an answer');
  });

  const idle: readonly { content: string; told: string }[] = [
    { content: '', told: 'I found no quotation here' },
    {
      content: '“yes, I think so” and “final offer”',
      told: 'Too short or too common to judge: “yes, I think so”',
    },
  ];
  it.each(idle)(
    'has a sentence for a message without a quotation to judge: $content',
    async ({ content, told }) => {
      expect(textOfMessage(await picked(content))).toContain(told);
    },
  );

  it('lets nothing of the message ping or break the markup', async () => {
    const hostile =
      'Falk: “We will @everyone **raise** ~~the~~ <@200000000000000001> toll `before` the tunnel is ||open||”';
    const shown = textOfMessage(await picked(hostile));
    expect(shown).toContain('## Close, not word for word: Ida Falk');
    expect(shown.replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/@everyone|<@|`|\|\|/);
  });
});

describe('/check', () => {
  it('answers all, unless asked to answer one alone', async () => {
    const options = { text: 'Arv said "The harbour lost 312 jobs in five years"' };
    const open = await messageOf(place.standIn.slash('check', options));
    const alone = await messageOf(place.standIn.slash('check', { ...options, private: true }));
    expect(textOfMessage(open)).toContain('## Said by Clara Moen, not by Arv');
    expect([open, alone].map(({ flags }) => flags & MessageFlags.Ephemeral)).toEqual([
      0,
      MessageFlags.Ephemeral,
    ]);
  });
});
