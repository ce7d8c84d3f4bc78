import { drawLink, drawMarkdown, element } from './drawMarkdown.ts';
import type { Button, Component, Container, MediaGallery, PageMessage, Section, Separator } from './wire.ts';

/** Called when a button of a message is pressed. */
export type Press = (message: PageMessage, customId: string) => void;

const buttonStyles = ['', 'primary', 'secondary', 'success', 'danger'];

/** A message as Discord shows it. */
export function drawMessage(message: PageMessage, press: Press): HTMLElement {
  const onPress = (customId: string) => press(message, customId);
  const article = element(
    'article',
    'message',
    drawHead(message),
    ...(message.isThinking ? [element('p', 'thinking', `${message.author} is thinking…`)] : []),
    ...(message.content === '' ? [] : [drawMarkdown(message.content)]),
    ...message.components.map((component) => drawComponent(component, onPress)),
    ...message.attachments.map(({ name, size, url }) => drawFile(name, size, url)),
    ...(message.isEphemeral ? [element('p', 'only-you', 'Only you can see this')] : []),
  );
  article.setAttribute('data-id', message.id);
  return article;
}

function drawHead({ author, command, at, isEdited }: PageMessage): HTMLElement {
  const time = element('time', '', new Date(at).toLocaleTimeString([], { timeStyle: 'short' }));
  time.setAttribute('datetime', at);
  return element(
    'header',
    '',
    ...(command === null ? [] : [element('p', 'used', `You used /${command}`)]),
    element('span', 'author', author),
    element('span', 'app', 'APP'),
    time,
    ...(isEdited ? [element('span', 'edited', '(edited)')] : []),
  );
}

function drawFile(name: string, size: number, url: string): HTMLElement {
  return element('p', 'file', drawLink(url, [name]), ` (${size} bytes)`);
}

type OnPress = (customId: string) => void;

function drawComponent(component: Component, onPress: OnPress): HTMLElement {
  switch (component.type) {
    case 1:
      return element('div', 'row', ...drawAll(component.components, onPress));
    case 2:
      return drawButton(component, onPress);
    case 9:
      return drawSection(component, onPress);
    case 10:
      return element('div', 'text', drawMarkdown(component.content));
    case 12:
      return element('div', 'gallery', ...component.items.map(drawPicture));
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

function drawButton(
  { style, label = '', url, custom_id, disabled = false }: Button,
  onPress: OnPress,
): HTMLElement {
  if (url !== undefined) {
    const link = drawLink(url, [label]);
    link.className = 'button secondary';
    return link;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `button ${buttonStyles[style] ?? 'secondary'}`;
  button.textContent = label;
  button.disabled = disabled;
  if (custom_id !== undefined) button.addEventListener('click', () => onPress(custom_id));
  return button;
}
