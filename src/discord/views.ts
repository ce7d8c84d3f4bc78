import { type Answer, type Citation, citationsOf } from '../answers/answer.ts';
import { contextOf } from '../answers/context.ts';
import { verify } from '../answers/verify.ts';
import { askedAs } from '../replies/answerCard.ts';
import { type CardAction, type CardLink, moreRows, turningRows } from '../replies/buttons.ts';
import { csvOf, markdownOf } from '../replies/exportFiles.ts';
import { contextCard, exportCard, moreCard, verifyCard, wordingsCard } from '../replies/toolCards.ts';
import type { Edition } from '../search/edition.ts';
import { createCardLinks, type ReadLink } from './cardLinks.ts';
import type { Bot } from './ports.ts';
import { bodyOf, cardBody, type MessageBody, noticeBody, withFiles } from './send.ts';

/** What a button is pressed on. */
export interface Pressed {
  readonly bot: Pick<Bot, 'questions' | 'reread'>;
  readonly edition: Edition;
  readonly answer: Answer;
  /** Only the one who pressed sees the message with the button. */
  readonly isPrivate: boolean;
}

/** Citations that are verified at once: their files are read for every page. */
const VERIFIED = 5;

const NOTHING_CITED = 'This answer cites nothing.';

/** The message that a button asks for. */
export async function bodyBehind({ action, at }: ReadLink, pressed: Pressed): Promise<MessageBody> {
  const { bot, edition, answer, isPrivate } = pressed;
  if (action === 'page' || action === 'share') {
    const kept = { private: isPrivate && action === 'page', fingerprint: edition.fingerprint };
    return bodyOf({ kind: 'answer', answer, ...kept }, at, bot.questions);
  }
  const citations = citationsOf(answer);
  const cited = citations[Math.min(Math.max(1, at), citations.length) - 1];
  return cited === undefined ? noticeBody(NOTHING_CITED) : toolBody(action, at, cited, pressed);
}

type Tool = Exclude<CardAction, 'page' | 'share'>;

async function toolBody(action: Tool, at: number, cited: Citation, pressed: Pressed): Promise<MessageBody> {
  const { bot, edition, answer } = pressed;
  const link = await createCardLinks(answer.question, edition.fingerprint, bot.questions);
  const citations = citationsOf(answer);
  const place = { at: citations.indexOf(cited) + 1, of: citations.length };
  const pages = Math.ceil(citations.length / VERIFIED);
  switch (action) {
    case 'context':
    case 'contextPage':
      return contextBody(edition, cited, place, link);
    case 'verify':
      return verifyBody(bot, citations, Math.ceil(place.at / VERIFIED), link);
    case 'verifyPage':
      return verifyBody(bot, citations, Math.min(Math.max(1, at), pages), link);
    case 'wordings':
    case 'wordingsPage':
      return cardBody(wordingsCard(answer), at, (view) =>
        turningRows(view, (page) => link('wordingsPage', page)),
      );
    case 'export':
      return exportBody(answer, cited, edition.fingerprint);
    default:
      return cardBody(moreCard(answer), 1, moreRows(at, link));
  }
}

function exportBody(answer: Answer, cited: Citation, fingerprint: string): MessageBody {
  return withFiles(cardBody(exportCard(answer, cited), 1, null), {
    'citations.csv': csvOf(answer),
    'citations.md': markdownOf(answer, askedAs(answer.question), fingerprint),
  });
}

/** Its pages are the citations of the answer. */
async function contextBody(
  edition: Edition,
  cited: Citation,
  place: { readonly at: number; readonly of: number },
  link: CardLink,
): Promise<MessageBody> {
  const paragraphs = await contextOf(edition, cited);
  const view = { at: place.at, last: place.of, cites: null };
  return cardBody(contextCard(cited, paragraphs, place), 1, () =>
    turningRows(view, (page) => link('contextPage', page)),
  );
}

/** Each file is read once. */
async function verifyBody(
  { reread }: Pick<Bot, 'reread'>,
  citations: readonly Citation[],
  page: number,
  link: CardLink,
): Promise<MessageBody> {
  const view = { at: page, last: Math.ceil(citations.length / VERIFIED), cites: null };
  const first = (page - 1) * VERIFIED;
  const these = citations.slice(first, first + VERIFIED);
  const files = [...new Set(these.map(({ document }) => document.file))];
  const now = new Map(await Promise.all(files.map(async (file) => [file, await reread(file)] as const)));
  const checked = these.map((citation) => ({
    citation,
    found: verify(citation, now.get(citation.document.file) ?? { kind: 'gone' }),
  }));
  const which =
    view.last > 1 ? `Citations ${first + 1} to ${first + these.length} of ${citations.length}` : null;
  return cardBody(verifyCard(checked, which), 1, () => turningRows(view, (to) => link('verifyPage', to)));
}
