import { element, icon, withAttributes } from './element.ts';

const steps = ['bytes', 'KB', 'MB'];

/** A file of a message, with its size and a link that saves it. */
export function drawFile(name: string, size: number, url: string): HTMLElement {
  const path = new URL(url, location.href).pathname;
  const shown = name === '' ? decodeURIComponent(path.split('/').at(-1) ?? '') : name;
  const link = withAttributes(element('a', 'name', shown), { href: path, download: shown });
  const facts = element('div', 'facts', link, element('div', 'size', sizeInWords(size)));
  const save = withAttributes(element('a', 'save', icon('save')), {
    href: path,
    download: shown,
    'aria-label': `Download ${shown}`,
  });
  return element('div', 'file', icon('file'), facts, save);
}

/** 1234 → "1.21 KB", as Discord tells it. */
function sizeInWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), steps.length - 1);
  const count = bytes / 1024 ** step;
  return `${step === 0 ? count : count.toFixed(2)} ${steps[step]}`;
}
