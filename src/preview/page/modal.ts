import type { Modal, ModalLabel, ModalPart, Select, TextInput } from './components.ts';
import { drawMarkdown } from './drawMarkdown.ts';
import { button, element, icon, withAttributes } from './element.ts';
import type { FieldValue } from './wire.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/**
 * Opens a form over the page.
 * @param submit rejects with a sentence that is shown in the form, which then stays open.
 */
export function openModal({ title, components }: Modal, submit: (fields: Fields) => Promise<void>): void {
  const dialog = withAttributes(document.createElement('dialog'), { 'aria-labelledby': 'modal-title' });
  const form = document.createElement('form');
  const heading = withAttributes(element('h2', '', title), { id: 'modal-title' });
  const away = withAttributes(button('close', icon('close')), { 'aria-label': 'Close' });
  const cancel = button('button secondary', 'Cancel');
  const send = withAttributes(button('button primary', 'Submit'), { type: 'submit' });
  const problem = withAttributes(element('p', 'problem'), { role: 'alert' });
  const rows = element('div', 'fields', ...components.map(drawPart), problem);
  form.append(element('header', '', heading, away), rows, element('footer', '', cancel, send));
  for (const closer of [away, cancel]) closer.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await submit(fieldsOf(form));
      dialog.close();
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
      send.disabled = false;
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function fieldsOf(form: HTMLFormElement): Fields {
  const fields = [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('[name]'),
  ];
  const read = (field: (typeof fields)[number]): FieldValue =>
    field instanceof HTMLSelectElement
      ? [...field.selectedOptions].map(({ value }) => value).filter((value) => value !== '')
      : field.value;
  return Object.fromEntries(fields.map((field) => [field.name, read(field)]));
}

function drawPart(part: ModalPart): HTMLElement {
  return part.type === 18 ? drawLabelled(part) : element('div', 'text', drawMarkdown(part.content));
}

function drawLabelled({ label, description, component }: ModalLabel): HTMLElement {
  const field = component.type === 4 ? drawText(component) : drawList(component);
  const { required = true, custom_id } = component;
  field.id = `field-${custom_id}`;
  field.name = custom_id;
  field.required = required;
  const star = required ? [withAttributes(element('span', 'star', ' *'), { 'aria-hidden': 'true' })] : [];
  const caption = withAttributes(element('label', 'caption', label, ...star), { for: field.id });
  const hint = description === undefined ? [] : [element('p', 'hint', description)];
  const isList = component.type === 3 && !field.matches('[multiple]');
  const place = isList ? element('div', 'select', field, icon('down')) : field;
  return element('div', 'field', caption, ...hint, place);
}

function drawText({ style, value, placeholder, min_length, max_length }: TextInput) {
  const field = document.createElement(style === 2 ? 'textarea' : 'input');
  field.value = value ?? '';
  field.placeholder = placeholder ?? '';
  field.autocomplete = 'off';
  if (min_length !== undefined) field.minLength = min_length;
  if (max_length !== undefined) field.maxLength = max_length;
  return field;
}

function drawList({ options, placeholder = 'Make a selection', max_values = 1 }: Select): HTMLSelectElement {
  const list = document.createElement('select');
  list.multiple = max_values > 1;
  const entries = options.map(({ label, value, default: isChosen = false }) => {
    return new Option(label, value, isChosen, isChosen);
  });
  list.replaceChildren(...(list.multiple ? [] : [new Option(placeholder, '')]), ...entries);
  return list;
}
