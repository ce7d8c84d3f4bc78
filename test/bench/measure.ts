/** What the benchmarks share: CPU time, because the machine may be busy with something else. */

export const print = (line: string) => process.stdout.write(`${line}\n`);

export const line = (what: string, figures: string) => print(`  ${what.padEnd(34)} ${figures}`);

/** Milliseconds of CPU time so far. */
export const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Bytes that the program holds, in the heap and in typed arrays. */
export const held = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Asks every question, the first of them twice, so that the code is warm. Returns the median in ms. */
export async function time(
  what: string,
  questions: readonly string[],
  ask: (question: string) => unknown,
): Promise<number> {
  for (const question of questions.slice(0, Math.min(50, questions.length / 2))) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const began = cpu();
    await ask(question);
    times.push(cpu() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const [median, slowest] = [at(0.5), at(0.99)].map((ms) => ms.toFixed(2).padStart(9));
  line(what, `p50 ${median} ms   p99 ${slowest} ms   n ${times.length}`);
  return at(0.5);
}
