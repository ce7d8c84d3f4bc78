import type { Step } from './step.ts';

const widestPath = 64;

/** The steps as lines of text, what surprised marked and told below its line. */
export function tableOf(steps: readonly Step[]): string {
  const rows = steps.map(({ what, outcome, acknowledged, ms }) => [
    lastOf(what),
    oneLine(outcome),
    acknowledged === null ? '–' : String(acknowledged),
    String(ms),
  ]);
  const head = ['what', 'outcome', 'acknowledged ms', 'ms'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const body = rows.flatMap((row, at) => {
    const surprise = steps[at]?.surprise ?? null;
    return surprise === null ? [line(row)] : [line(row), `  !! ${surprise}`];
  });
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n');
}

export function summaryOf(steps: readonly Step[]): string {
  const surprises = steps.filter(({ surprise }) => surprise !== null).length;
  const slowest = steps.toSorted((one, other) => other.ms - one.ms)[0];
  const acknowledged = Math.max(0, ...steps.map((step) => step.acknowledged ?? 0));
  return `${steps.length} steps, ${surprises} surprises; slowest ${slowest?.ms ?? 0} ms (${slowest?.what ?? ''}), acknowledged within ${acknowledged} ms`;
}

/** The end of a long way tells most. */
function lastOf(path: string): string {
  const flat = oneLine(path);
  return flat.length > widestPath ? `…${flat.slice(1 - widestPath)}` : flat;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
