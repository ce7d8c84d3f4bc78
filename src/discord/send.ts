import {
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type AttachmentPayload,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { drawPage, paginate } from '../replies/message.ts';
import type { Reply } from '../replies/reply.ts';
import { timelineAlt, timelineSvg } from '../replies/timelineSvg.ts';
import { createPageLinks } from './pageLinks.ts';
import { pngOf } from './picture.ts';
import type { Questions } from './ports.ts';

/** The body of a reply or an edit: components only, and nobody is ever mentioned. */
export interface MessageBody {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly (APIContainerComponent | APIMediaGalleryComponent)[];
  /** Sent with every edit: what an earlier page had attached goes. */
  readonly attachments: readonly [];
  readonly files: readonly AttachmentPayload[];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** One page of a reply. Pages of an answer can be turned; of everything else the first one is all there is. */
export async function bodyOf(reply: Reply, page: number, questions: Questions): Promise<MessageBody> {
  const pages = paginate(reply);
  const isTurned = reply.kind === 'answer' && pages.pages.length > 1;
  const link = isTurned ? await createPageLinks(reply.answer.question, reply.fingerprint, questions) : null;
  const body = inBody(drawPage(pages, page, link));
  // On the first page only: a picture is drawn once per question, not with every page that is turned.
  if (reply.kind !== 'answer' || page > 1) return body;
  const svg = timelineSvg(reply.answer);
  return svg === null ? body : withPicture(body, await pngOf(svg), timelineAlt(reply.answer));
}

const PICTURE = 'timeline.png';

/** Below the card, as Discord shows a picture of its own. */
function withPicture(body: MessageBody, png: Buffer, description: string): MessageBody {
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${PICTURE}` }, description }],
  };
  const files = [{ attachment: png, name: PICTURE }];
  return { ...body, components: [...body.components, gallery], files };
}

/** A sentence of the bot's own. */
export function noticeBody(text: string): MessageBody {
  return inBody(drawPage(paginate({ kind: 'notice', text, private: true }), 1, null));
}

function inBody(container: APIContainerComponent): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [container],
    attachments: [],
    files: [],
    allowedMentions: { parse: [] },
  };
}
