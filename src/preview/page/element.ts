/** An element with a class and what is in it. Text only ever becomes text nodes. */
export function element(
  tag: string,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function withAttributes<T extends Element>(made: T, attributes: Readonly<Record<string, string>>): T {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export function button(className: string, ...children: readonly (Node | string)[]): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.append(...children);
  return made;
}

const svg = 'http://www.w3.org/2000/svg';

/** One of the drawings at the top of index.html; says nothing to a screen reader. */
export function icon(name: string): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#icon-${name}`);
  drawing.append(use);
  return withAttributes(drawing, { class: 'icon', 'aria-hidden': 'true', focusable: 'false' });
}

/** The part of the page that `selector` names. */
export function find<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`index.html lacks ${selector}.`);
}
