import { type APIContainerComponent, MessageFlags } from 'discord.js';
import { drawPage, paginate } from '../replies/message.ts';
import type { Reply } from '../replies/reply.ts';
import { createPageLinks } from './pageLinks.ts';
import type { Questions } from './ports.ts';

/** The body of a reply or an edit: components only, and nobody is ever mentioned. */
export interface MessageBody {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIContainerComponent[];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** One page of a reply. Pages of an answer can be turned; of everything else the first one is all there is. */
export async function bodyOf(reply: Reply, page: number, questions: Questions): Promise<MessageBody> {
  const pages = paginate(reply);
  const isTurned = reply.kind === 'answer' && pages.pages.length > 1;
  const link = isTurned ? await createPageLinks(reply.answer.question, reply.fingerprint, questions) : null;
  return inBody(drawPage(pages, page, link));
}

/** A sentence of the bot's own. */
export function noticeBody(text: string): MessageBody {
  return inBody(drawPage(paginate({ kind: 'notice', text, private: true }), 1, null));
}

function inBody(container: APIContainerComponent): MessageBody {
  return { flags: MessageFlags.IsComponentsV2, components: [container], allowedMentions: { parse: [] } };
}
