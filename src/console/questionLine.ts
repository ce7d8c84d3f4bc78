import { FILTER_OPTIONS, QUESTION_COMMANDS, type Question, type QuestionCommand } from '../answers/answer.ts';

/** The option that holds the question itself, under the name that each command gives it. */
const MAIN_OPTION = new Set(['words', 'event', 'question', 'name', 'topic', 'text', 'input']);
const OPTION = /(?:^|\s)(words|event|question|name|topic|text|speaker|source|file|from|to|private):\s*/g;

/**
 * A slash command as typed in Discord: `/who said words: land swap speaker: Weber` or `/when first round of talks`.
 * Null when it starts with no command that answers questions.
 */
export function readQuestionLine(line: string): Question | null {
  const text = line.trim().replace(/^\//, '');
  const command = QUESTION_COMMANDS.find((name) => text === name || text.startsWith(`${name} `));
  if (!command) return null;
  const rest = text.slice(command.length).trim();
  // What is checked may hold anything, "source: the radio" too.
  if (command === 'check') return questionOf(command, rest.replace(/^text:\s*/, ''), {});
  const marks = [...rest.matchAll(OPTION)];
  const options = new Map<string, string>();
  options.set('input', rest.slice(0, marks[0]?.index ?? rest.length).trim());
  marks.forEach((mark, i) => {
    const name = mark[1] ?? '';
    const value = rest.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? rest.length).trim();
    options.set(MAIN_OPTION.has(name) ? 'input' : name === 'file' ? 'source' : name, value);
  });
  return questionOf(command, options.get('input') ?? '', Object.fromEntries(options));
}

/** One line of a batch, or what is wrong with it. */
export type BatchLine =
  | { readonly ok: true; readonly id: string; readonly question: Question }
  | { readonly ok: false; readonly problem: string };

/** One line of a batch: `{id, command, input, options?}`. */
export function readBatchLine(line: string): BatchLine {
  const row = parsed(line.replace(/^\ufeff/u, ''));
  if (typeof row !== 'object' || row === null) return { ok: false, problem: 'is no JSON object' };
  const { id, command: name, input, options } = row as Readonly<Record<string, unknown>>;
  if (id === undefined || input === undefined) return { ok: false, problem: 'lacks "id" or "input"' };
  const command = QUESTION_COMMANDS.find((one) => one === name);
  if (!command)
    return { ok: false, problem: `has no command that answers questions (${QUESTION_COMMANDS.join(', ')})` };
  const { file, ...given } = (typeof options === 'object' ? (options ?? {}) : {}) as Record<string, unknown>;
  const source = given['source'] ?? file;
  return { ok: true, id: String(id), question: questionOf(command, String(input), { ...given, source }) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function questionOf(
  command: QuestionCommand,
  input: string,
  options: Readonly<Record<string, unknown>>,
): Question {
  const filters = FILTER_OPTIONS.flatMap((name) => {
    const value = options[name] ?? '';
    return value === '' ? [] : [[name, String(value)] as const];
  });
  return { command, input, ...Object.fromEntries(filters) };
}
