import { YAMLParseError } from 'yaml';

/** " (line 3)" of what cannot be parsed; empty where the parser does not tell. Its own message is for programmers. */
export function lineOf(error: unknown): string {
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  return line === undefined ? '' : ` (line ${line})`;
}
