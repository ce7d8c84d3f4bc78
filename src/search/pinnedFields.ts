const hasMethods = (value: unknown, names: readonly string[]) =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'function');

/**
 * MiniSearch's fields that the indexer reads, as version 7.2 has them. They are declared `protected`,
 * so a subclass may use them, but no release promises to keep them: this is the one place that says what they are.
 */
const PINNED: Readonly<Record<string, (value: unknown) => boolean>> = {
  // Term → field id → passage id → how often.
  _index: (value) => hasMethods(value, ['entries']),
  _documentCount: (value) => typeof value === 'number',
  // Passage id → length of each field in words.
  _fieldLength: (value) => value instanceof Map,
  _avgFieldLength: (value) => Array.isArray(value),
};

const isOrdered = (ids: unknown, fields: readonly string[]) =>
  typeof ids === 'object' &&
  ids !== null &&
  fields.every((field, place) => (ids as Readonly<Record<string, unknown>>)[field] === place);

/** @throws {Error} naming the fields and the remedy when the installed MiniSearch keeps its index in another way. */
export function checkFields(index: object, fields: readonly string[]): void {
  const values = index as Readonly<Record<string, unknown>>;
  const changed = Object.keys(PINNED).filter((name) => PINNED[name]?.(values[name]) !== true);
  if (!isOrdered(values['_fieldIds'], fields)) changed.push('_fieldIds');
  if (changed.length === 0) return;
  throw new Error(
    `The installed minisearch keeps ${changed.join(', ')} in another way than version 7.2, which the search reads. ` +
      'Install that version again ("npm install minisearch@~7.2.0"), or bring src/search/pinnedFields.ts ' +
      'and indexer.ts up to date with the new one.',
  );
}
