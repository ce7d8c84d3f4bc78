import type { MessageBody } from '../../src/discord/send.ts';
import { checkLimits } from './limits.ts';
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
