import type { Select } from './components.ts';
import { element, icon, withAttributes } from './element.ts';

/**
 * A list to choose from. `onChosen` is told when one was chosen, or, where several may be, when the list of them was
 * changed and left.
 */
export function drawSelect(
  { options, placeholder = 'Make a selection', max_values = 1, disabled = false }: Select,
  onChosen: (values: readonly string[]) => void,
): HTMLElement {
  const list = withAttributes(document.createElement('select'), { 'aria-label': placeholder });
  list.disabled = disabled;
  list.multiple = max_values > 1;
  const entries = options.map(({ label, value, description, default: isChosen = false }) => {
    const text = description === undefined ? label : `${label} – ${description}`;
    return new Option(text, value, isChosen, isChosen);
  });
  const isOpen = list.multiple || options.some((option) => option.default === true);
  list.replaceChildren(...(isOpen ? [] : [hint(placeholder)]), ...entries);
  const tell = () => onChosen([...list.selectedOptions].map(({ value }) => value));
  list.addEventListener(list.multiple ? 'blur' : 'change', tell);
  return element('div', 'select', list, ...(list.multiple ? [] : [icon('down')]));
}

/** Shown until something is chosen; cannot be chosen itself. */
function hint(text: string): HTMLOptionElement {
  const option = new Option(text, '', true, true);
  option.disabled = true;
  option.hidden = true;
  return option;
}
