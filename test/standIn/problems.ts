import { InteractionResponseType } from 'discord.js';
import type { MessageBody } from '../../src/discord/send.ts';
import { checkLimits, checkRequest } from './limits.ts';
import { readSpecification } from './specification.ts';

const checkBody = readSpecification();

/** What Discord would say against a message: its specification's word, the limits, and texts that show nothing. */
export function problemsOf({ flags, components, allowedMentions }: MessageBody): readonly string[] {
  const body = { flags, components, allowed_mentions: allowedMentions } as Parameters<typeof checkLimits>[0];
  return [
    ...(checkBody?.('PATCH', '/webhooks/1/token/messages/@original', body) ?? []),
    ...checkLimits(body),
    ...(/"content":"\s*"/.test(JSON.stringify(components)) ? ['a text display is empty'] : []),
  ];
}

/** What Discord would say against a form that answers a pressed button. */
export function problemsOfForm(data: object): readonly string[] {
  const [path, body] = ['/interactions/1/token/callback', { type: InteractionResponseType.Modal, data }];
  return [...(checkBody?.('POST', path, body) ?? []), ...checkRequest(path, body)];
}
