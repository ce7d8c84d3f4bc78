import {
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type AttachmentPayload,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { answerCard } from '../replies/answerCard.ts';
import { answerRows, type ButtonRows } from '../replies/buttons.ts';
import type { Card } from '../replies/card.ts';
import { drawPage, paginate, paginateCard } from '../replies/message.ts';
import type { Reply } from '../replies/reply.ts';
import { reportCard, reportRows } from '../replies/reportCard.ts';
import { timelineAlt, timelineSvg } from '../replies/timelineSvg.ts';
import { createCardLinks } from './cardLinks.ts';
import { pngOf } from './picture.ts';
import type { Questions } from './ports.ts';
import { reportLink } from './reportLinks.ts';

type TopLevel = APIContainerComponent | APIMediaGalleryComponent | APIFileComponent;

/** The body of a reply or an edit: components only, and nobody is ever mentioned. */
export interface MessageBody {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly TopLevel[];
  /** Sent with every edit: what an earlier page had attached goes. */
  readonly attachments: readonly [];
  readonly files: readonly AttachmentPayload[];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** One page of a reply, with the buttons that an answer has. */
export async function bodyOf(reply: Reply, page: number, questions: Questions): Promise<MessageBody> {
  if (reply.kind === 'reports') return cardBody(reportCard(reply), page, reportRows(reply, reportLink));
  if (reply.kind !== 'answer') return inBody(drawPage(paginate(reply), page, null));
  const { answer, fingerprint } = reply;
  const link = await createCardLinks(answer.question, fingerprint, questions);
  const body = cardBody(answerCard(answer, fingerprint), page, answerRows(answer, reply.private, link));
  // On the first page only: a picture is drawn once per question, not with every page that is turned.
  const svg = page > 1 ? null : timelineSvg(answer);
  return svg === null ? body : withPicture(body, await pngOf(svg), timelineAlt(answer));
}

/** One page of a card with the buttons under it. */
export function cardBody(card: Card, page: number, rows: ButtonRows | null): MessageBody {
  return inBody(drawPage(paginateCard(card), page, rows));
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

/** Below the card, one to download after the other. */
export function withFiles(body: MessageBody, texts: Readonly<Record<string, string>>): MessageBody {
  const names = Object.keys(texts);
  const shown = names.map(
    (name): APIFileComponent => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }),
  );
  const files = names.map((name) => ({ attachment: Buffer.from(texts[name] ?? ''), name }));
  return { ...body, components: [...body.components, ...shown], files };
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
