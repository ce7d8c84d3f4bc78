import type { Button, Component, Container, MediaGallery, Section, Separator } from './components.ts';
import { drawFile } from './drawFile.ts';
import { drawLink, drawMarkdown } from './drawMarkdown.ts';
import { drawSelect } from './drawSelect.ts';
import { button, element, icon } from './element.ts';

/** Called when a button is pressed (no values) or something was chosen of a list. */
export type OnPress = (customId: string, values: readonly string[] | null) => void;

/** Any component that a message may have, as Discord shows it. */
export function drawComponent(component: Component, onPress: OnPress): HTMLElement {
  switch (component.type) {
    case 1:
      return element('div', 'row', ...drawAll(component.components, onPress));
    case 2:
      return drawButton(component, onPress);
    case 3:
      return drawSelect(component, (values) => onPress(component.custom_id, values));
    case 9:
      return drawSection(component, onPress);
    case 10:
      return element('div', 'text', drawMarkdown(component.content));
    case 11:
      return element('div', 'thumbnail', drawPicture(component));
    case 12:
      return element('div', 'gallery', ...component.items.map(drawPicture));
    case 13:
      return drawFile(component.name ?? '', component.size ?? 0, component.file.url);
    case 14:
      return drawSeparator(component);
    case 17:
      return drawContainer(component, onPress);
    default:
      return element('p', 'unknown', 'A part that the preview cannot show.');
  }
}

function drawAll(components: readonly Component[], onPress: OnPress): readonly HTMLElement[] {
  return components.map((component) => drawComponent(component, onPress));
}

function drawContainer({ accent_color, components }: Container, onPress: OnPress): HTMLElement {
  const container = element('div', 'container', ...drawAll(components, onPress));
  if (typeof accent_color === 'number') {
    container.style.setProperty('--accent', `#${accent_color.toString(16).padStart(6, '0')}`);
    container.classList.add('accented');
  }
  return container;
}

/** The page's own server has the files of messages under the paths at which the stand-in has them. */
function drawPicture({ media, description }: MediaGallery['items'][number]): HTMLElement {
  const picture = document.createElement('img');
  picture.src = new URL(media.url, location.href).pathname;
  picture.alt = description ?? '';
  return picture;
}

function drawSection({ components, accessory }: Section, onPress: OnPress): HTMLElement {
  const texts = element('div', 'texts', ...drawAll(components, onPress));
  return element('div', 'section', texts, drawComponent(accessory, onPress));
}

function drawSeparator({ divider = true, spacing = 1 }: Separator): HTMLElement {
  const separator = divider ? element('hr', '') : element('div', 'space');
  if (spacing === 2) separator.classList.add('large');
  return separator;
}

const buttonStyles = ['', 'primary', 'secondary', 'success', 'danger'];

function drawButton(
  { style, label = '', emoji, url, custom_id, disabled = false }: Button,
  onPress: OnPress,
): HTMLElement {
  const inside = [...(emoji?.name ? [element('span', 'emoji', emoji.name)] : []), label];
  if (url !== undefined) {
    const link = drawLink(url, [...inside, icon('outside')]);
    link.className = 'button secondary';
    return link;
  }
  const made = button(`button ${buttonStyles[style] ?? 'secondary'}`, ...inside);
  made.disabled = disabled;
  if (custom_id !== undefined) made.addEventListener('click', () => onPress(custom_id, null));
  return made;
}
