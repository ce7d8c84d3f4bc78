import { button, element, icon, withAttributes } from './element.ts';

export interface MenuEntry {
  readonly label: string;
  choose(): void;
}

/** The menu of a message: its own entries, and those of the app below "Apps". One at a time. */
export function openMenu(
  apps: readonly MenuEntry[],
  entries: readonly MenuEntry[],
  opener: HTMLElement,
  at: { readonly x: number; readonly y: number },
): void {
  document.querySelector('.menu')?.remove();
  const menu = withAttributes(element('div', 'menu'), { role: 'menu', 'aria-label': 'Message' });
  const vanish = () => {
    menu.remove();
    opener.setAttribute('aria-expanded', 'false');
  };
  const shut = () => {
    opener.focus();
    vanish();
  };
  const close = (entry: MenuEntry) => () => {
    shut();
    entry.choose();
  };
  menu.append(...entries.map((entry) => drawEntry(entry.label, close(entry))), drawApps(apps, close));
  menu.addEventListener('keydown', (event) => onKey(event, menu, shut));
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    // Not at once: removing the menu moves the focus too.
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) queueMicrotask(vanish);
  });
  document.querySelector('main')?.append(menu);
  opener.setAttribute('aria-expanded', 'true');
  place(menu, at);
  entriesOf(menu)[0]?.focus();
}

function drawEntry(label: string, choose: () => void, ...more: readonly Node[]): HTMLButtonElement {
  const entry = withAttributes(button('entry', element('span', '', label), ...more), { role: 'menuitem' });
  entry.addEventListener('click', choose);
  return entry;
}

/** Opens below itself: beside it there is no room on a phone. */
function drawApps(apps: readonly MenuEntry[], close: (entry: MenuEntry) => () => void): HTMLElement {
  const list = withAttributes(element('div', 'submenu'), { role: 'group', 'aria-label': 'Apps' });
  list.hidden = true;
  const none = withAttributes(element('span', 'entry', 'No app has commands here'), {
    role: 'menuitem',
    'aria-disabled': 'true',
  });
  const drawn = apps.map((entry) => drawEntry(entry.label, close(entry), icon('bot')));
  list.replaceChildren(...(apps.length === 0 ? [none] : drawn));
  const toggle = () => {
    list.hidden = !list.hidden;
    opener.setAttribute('aria-expanded', String(!list.hidden));
    drawn[0]?.focus();
  };
  const opener = withAttributes(drawEntry('Apps', toggle, icon('down')), { 'aria-expanded': 'false' });
  return element('div', 'apps', opener, list);
}

function entriesOf(menu: HTMLElement): readonly HTMLElement[] {
  const all = [...menu.querySelectorAll<HTMLElement>('button.entry')];
  return all.filter((entry) => entry.closest('[hidden]') === null);
}

function onKey(event: KeyboardEvent, menu: HTMLElement, shut: () => void): void {
  const entries = entriesOf(menu);
  const at = entries.findIndex((entry) => entry.matches(':focus'));
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[event.key];
  const opens = event.key === 'ArrowRight' && entries[at]?.ariaExpanded === 'false';
  if (next !== undefined) entries.at(next % entries.length)?.focus();
  else if (opens) entries[at]?.click();
  else if (event.key === 'Escape' || event.key === 'Tab') shut();
  else return;
  event.preventDefault();
}

/** At the point where it was asked for, moved so that all of it can be seen. */
function place(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(x, innerWidth - width - 8));
  // Room for the entries that "Apps" opens.
  const top = Math.max(8, Math.min(y, innerHeight - height - 120));
  menu.style.setProperty('left', `${left}px`);
  menu.style.setProperty('top', `${top}px`);
}
