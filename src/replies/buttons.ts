import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Answer, citationsOf } from '../answers/answer.ts';
import { wordingsOf } from '../answers/distinctWords.ts';

/**
 * What a button of an answer does. `page` and those that end in `Page` turn the message they stand under; all others
 * open a message of their own.
 */
export const CARD_ACTIONS = [
  'page',
  'context',
  'contextPage',
  'verify',
  'verifyPage',
  'wordings',
  'wordingsPage',
  'more',
  'share',
  'export',
  'wrong',
] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

/** The custom_id of the button that does it; `at` is a page, or the place (from 1) of a citation in the answer. */
export type CardLink = (action: CardAction, at: number) => string;

/** The page of a card that its buttons stand under. */
export interface PageView {
  /** From 1. */
  readonly at: number;
  readonly last: number;
  /** The place (from 1) of the first citation on the page; null where there is none. */
  readonly cites: number | null;
}

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;
export type ButtonRows = (view: PageView) => readonly ButtonRow[];

/** Of one card: two rows; Previous and Next; Context, Verify, All wordings, Share and More… */
export const MOST_BUTTON_COMPONENTS = 2 + 2 + 5;

interface ButtonParts {
  readonly label: string;
  readonly customId: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
  readonly disabled?: boolean;
}

export function button({
  label,
  customId,
  style = ButtonStyle.Secondary,
  disabled = false,
}: ButtonParts): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: customId, disabled };
}

export function row(buttons: readonly APIButtonComponentWithCustomId[]): ButtonRow {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** Disabled at the ends, so that the buttons stay where they are; none where there is one page. */
export function turningRows({ at, last }: PageView, link: (page: number) => string): readonly ButtonRow[] {
  if (last < 2) return [];
  const turn = (label: string, page: number) =>
    button({ label, customId: link(page), disabled: page < 1 || page > last });
  return [row([turn('Previous', at - 1), turn('Next', at + 1)])];
}

/**
 * Under an answer: the page buttons, then one quiet row that fits a phone's width; what is seldom wanted waits behind
 * "More…". An answer that cites nothing has none of that row.
 * @param isPrivate whether only one member sees the answer, who may then share it.
 */
export function answerRows(answer: Answer, isPrivate: boolean, link: CardLink): ButtonRows {
  const cites = citationsOf(answer).length > 0;
  const several = hasOtherWordings(answer);
  return (view) => {
    const turning = turningRows(view, (page) => link('page', page));
    if (!cites) return turning;
    const tools = [
      button({ label: 'Context', customId: link('context', view.cites ?? 1) }),
      button({ label: 'Verify', customId: link('verify', view.cites ?? 1) }),
      ...(several ? [button({ label: 'All wordings', customId: link('wordings', 1) })] : []),
      ...(isPrivate
        ? [button({ label: 'Share', customId: link('share', view.at), style: ButtonStyle.Primary })]
        : []),
      button({ label: 'More…', customId: link('more', view.cites ?? 1) }),
    ];
    return [...turning, row(tools)];
  };
}

function hasOtherWordings(answer: Answer): boolean {
  return (
    answer.status === 'answered' &&
    answer.findings.some(({ kind, citations }) => kind === 'utterance' && wordingsOf(citations).length > 1)
  );
}

/** Behind "More…". @param cites the citation to copy or to report first */
export function moreRows(cites: number, link: CardLink): ButtonRows {
  return () => [
    row([
      button({ label: 'Export', customId: link('export', cites) }),
      button({ label: 'This is wrong…', customId: link('wrong', cites) }),
    ]),
  ];
}
