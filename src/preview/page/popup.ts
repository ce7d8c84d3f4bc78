import { element, icon, withAttributes } from './element.ts';

/** One line of the list above the message box. */
export interface Suggestion {
  readonly title: string;
  readonly detail: string;
  choose(): void;
}

export interface Offer {
  readonly heading: string;
  readonly suggestions: readonly Suggestion[];
  /** Whether Enter and Tab take the first line, without an arrow key. */
  readonly isFirstActive: boolean;
  /** Whether each line shows the app that it belongs to. */
  readonly isOfApp: boolean;
}

/** The list above the message box. The focus stays in the box; `aria-activedescendant` tells of the line. */
export interface Popup {
  show(offer: Offer): void;
  hide(): void;
  isOpen(): boolean;
  /** To the next (1) or the previous (-1) line, around the ends; false where there is none. */
  move(step: 1 | -1): boolean;
  /** Takes the active line; false where none is. */
  choose(): boolean;
}

export function createPopup(box: HTMLElement): Popup {
  const list = withAttributes(element('div', 'suggestions'), { id: 'suggestions', role: 'listbox' });
  const heading = element('p', 'heading');
  let shown: readonly Suggestion[] = [];
  let active = -1;
  box.replaceChildren(heading, list);

  const owner = () => document.activeElement;
  const activate = (index: number) => {
    active = index;
    for (const [at, line] of [...list.children].entries()) {
      line.setAttribute('aria-selected', String(at === index));
      if (at === index) line.scrollIntoView({ block: 'nearest' });
    }
    const input = owner();
    if (index >= 0) input?.setAttribute('aria-activedescendant', lineId(index));
    else input?.removeAttribute('aria-activedescendant');
  };
  const take = (index: number) => shown[index]?.choose();
  return {
    show: (offer) => {
      shown = offer.suggestions;
      heading.textContent = offer.heading;
      list.setAttribute('aria-label', offer.heading);
      list.hidden = shown.length === 0;
      list.replaceChildren(...shown.map((line, at) => drawLine(line, at, offer.isOfApp, () => take(at))));
      list.scrollTop = 0;
      box.hidden = false;
      owner()?.setAttribute('aria-expanded', String(!list.hidden));
      activate(offer.isFirstActive && shown.length > 0 ? 0 : -1);
    },
    hide: () => {
      owner()?.setAttribute('aria-expanded', 'false');
      activate(-1);
      shown = [];
      box.hidden = true;
    },
    isOpen: () => !box.hidden,
    move: (step) => {
      const { length } = shown;
      if (length > 0) activate(active < 0 && step < 0 ? length - 1 : (active + step + length) % length);
      return length > 0;
    },
    choose: () => {
      if (active < 0) return false;
      take(active);
      return true;
    },
  };
}

function lineId(index: number): string {
  return `suggestion-${index}`;
}

function drawLine({ title, detail }: Suggestion, at: number, isOfApp: boolean, take: () => void) {
  const texts = element('span', 'texts', element('span', 'title', title), element('span', 'detail', detail));
  const app = isOfApp ? [icon('bot')] : [];
  const line = element('div', 'suggestion', ...app, texts);
  // Before the click, the focus would leave the message box.
  line.addEventListener('mousedown', (event) => event.preventDefault());
  line.addEventListener('click', take);
  return withAttributes(line, { id: lineId(at), role: 'option', 'aria-selected': 'false' });
}
