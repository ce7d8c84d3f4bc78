import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cables } from '../answers/cables.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { messageOf, type Running, runBot, textOfMessage } from './setting.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let standIn: ConnectedStandIn;
let running: Running;

beforeEach(async () => {
  const edition = await cables();
  standIn = await connectStandIn();
  running = await runBot(standIn, { edition: () => edition });
});

afterEach(async () => {
  await running.stop();
  await standIn.close();
});

const shownFor = async (question: string) =>
  textOfMessage(await messageOf(standIn.slash('ask', { question })));

describe('/ask on Discord', () => {
  it('leads with the short answer, and shows it bold in its sentence', async () => {
    const shown = await shownFor('how long did the inspection last?');
    expect(shown).toContain('## almost three weeks');
    expect(shown).toContain('The inspection lasted **almost three weeks** and cost');
    expect(shown).toContain('Ostmark closes the Kestrel bridge');
  });

  it('shows what the sources tell differently, one beside the other', async () => {
    const shown = await shownFor('how many cracks did engineers count in the Kestrel bridge?');
    expect(shown).toMatch(/counted \*\*17/);
    expect(shown).toMatch(/counted \*\*21/);
  });

  it('says so where nothing tells of it, and what was searched', async () => {
    const shown = await shownFor('who arrested Ada Firth?');
    expect(shown).toContain('## Not on the record');
    expect(shown).toContain('Searched: 3 documents');
  });
});
