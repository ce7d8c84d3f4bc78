import type { Progress } from '../catalogue/gather.ts';

const WIDTH = 30;
/** A corpus that is read in a blink needs no bar. */
const MANY = 50;

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Draws `done` of `total` documents on a terminal, and nothing anywhere else. */
export function progressBar(terminal: Terminal): Progress {
  return (done, total) => {
    if (terminal.isTTY !== true || total < MANY) return;
    const filled = Math.round((WIDTH * done) / total);
    const bar = '█'.repeat(filled).padEnd(WIDTH, '░');
    terminal.write(`\r${bar} ${done}/${total} documents${done === total ? '\n' : ''}`);
  };
}
