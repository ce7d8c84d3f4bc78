import { describe, expect, test } from 'vitest';
import { connectStandIn } from './connect.ts';
import { checkLimits, checkRequest } from './limits.ts';
import { readSpecification } from './specification.ts';

const display = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 1, label: 'x', custom_id });
const v2 = (...components: object[]) => ({ flags: 32_768, components: components as { type: number }[] });
const form = (...components: object[]) => ({ custom_id: 'f', title: 'Form', components });
const label = (component: object) => ({ type: 18, label: 'x', component });
const textInput = (custom_id: string) => ({ type: 4, style: 1, custom_id });
const command = (extra: object) => [{ name: 'find', type: 1, description: 'Finds', ...extra }];

interface Case {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: object;
  readonly good: boolean;
}

const callback = (name: string, good: boolean, body: object): Case => ({
  ...{ name, good, body },
  method: 'POST',
  path: '/interactions/1/abc/callback',
});
const registration = (name: string, good: boolean, body: object): Case => ({
  ...{ name, good, body },
  method: 'PUT',
  path: '/applications/1/commands',
});

/** What Discord's specification decides. */
const specified: readonly Case[] = [
  callback('a text', true, { type: 4, data: { content: 'hi', flags: 64 } }),
  callback('a container', true, { type: 4, data: v2({ type: 17, components: [display('x')] }) }),
  callback('a section without accessory', false, {
    type: 4,
    data: v2({ type: 9, components: [display('x')] }),
  }),
  callback('an unknown type', false, { type: 3 }),
  callback('26 choices', false, { type: 8, data: { choices: Array(26).fill({ name: 'n', value: 'v' }) } }),
  callback('2,001 characters', false, { type: 4, data: { content: 'x'.repeat(2001) } }),
  registration('a command', true, command({ default_member_permissions: '32' })),
  registration('a name of 33 characters', false, command({ name: 'x'.repeat(33) })),
];

/** What it leaves to us. */
const limited: readonly Case[] = [
  callback('41 components', false, { type: 4, data: v2(...Array(41).fill(display('x'))) }),
  callback('40 components', true, { type: 4, data: v2(...Array(40).fill(display('x'))) }),
  callback('two displays of 3,000', false, {
    type: 4,
    data: v2(display('x'.repeat(3000)), display('x'.repeat(3000))),
  }),
  callback('3,400 signs of three bytes', false, { type: 4, data: v2(display('€'.repeat(3400))) }),
  callback('3,380 signs of three bytes', true, { type: 4, data: v2(display('€'.repeat(3380))) }),
  callback('one custom_id twice', false, {
    type: 4,
    data: v2({ type: 1, components: [button('a'), button('a')] }),
  }),
  callback('content beside V2', false, { type: 4, data: { ...v2(display('x')), content: 'x' } }),
  callback('V2 without its flag', false, { type: 4, data: { components: [display('x')] } }),
  callback('a form', true, { type: 9, data: form(label(textInput('a'))) }),
  callback('a form with one custom_id twice', false, {
    type: 9,
    data: form(label(textInput('a')), label(textInput('a'))),
  }),
  callback('a form of six fields', false, { type: 9, data: form(...Array(6).fill(display('x'))) }),
  callback('a form with a button', false, { type: 9, data: form(button('a')) }),
  callback('a choice value of 101', false, {
    type: 8,
    data: { choices: [{ name: 'n', value: 'v'.repeat(101) }] },
  }),
  registration('a name with a capital', false, command({ name: 'Find' })),
  registration('an entry of the message menu', true, [{ name: 'Check it', type: 3 }]),
  registration('9,000 characters of choices', false, command({ options: longOptions() })),
];

function longOptions(): readonly object[] {
  const choices = Array.from({ length: 25 }, (_, index) => ({ name: `n${index}`, value: 'v'.repeat(90) }));
  return ['a', 'b', 'c', 'd'].map((name) => ({ name, type: 3, description: 'd', choices }));
}

const checkBody = readSpecification();

describe('what Discord would say to a body', () => {
  test.each(limited)('limits, $name: good $good', ({ path, body, good }) => {
    expect(checkRequest(path, body).length === 0).toBe(good);
  });

  test.runIf(checkBody).each(specified)(
    'specification, $name: good $good',
    ({ method, path, body, good }) => {
      expect(checkBody?.(method, path, body).length === 0).toBe(good);
    },
  );

  test.runIf(checkBody)('an unknown route is named', () => {
    expect(checkBody?.('POST', '/nope', {})).toEqual(['The specification knows no POST /nope.']);
  });

  test('a nonce may have 25 characters', () => {
    expect(checkLimits({ nonce: 'x'.repeat(25) })).toEqual([]);
    expect(checkLimits({ nonce: 'x'.repeat(26) })).toHaveLength(1);
  });
});

describe('a connected stand-in', () => {
  test('answers a bad body with 400 and 50035, and does not close quietly', async () => {
    const standIn = await connectStandIn();
    const response = await fetch(`${standIn.api}/v10/channels/${standIn.channelId}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bot ${standIn.token}` },
      body: JSON.stringify({ content: 'x'.repeat(2_001) }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50035 });
    expect(standIn.messages()).toEqual([]);
    await expect(standIn.close()).rejects.toThrow('content: 2001 > 2000');
  });
});
