import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange, Seen, StoredMessage } from '../../src/preview/standIn/world.ts';
import type { ConnectedStandIn } from '../standIn/connect.ts';
import { outcomeOf, textOf, titleOf } from './parts.ts';

/** One thing that was done, and what came of it. */
export interface Step {
  /** "/who said words › Context". */
  readonly what: string;
  readonly outcome: string;
  /** Until the bot acknowledged, in ms; null where it never did. */
  readonly acknowledged: number | null;
  /** Until the last thing that changed, in ms. */
  readonly ms: number;
  /** What should not have been; null where all is well. */
  readonly surprise: string | null;
}

/** A step with what one can go on from. */
export interface Taken {
  readonly step: Step;
  readonly exchange: Exchange | null;
  /** Made or changed meanwhile, as they stand now. */
  readonly messages: readonly StoredMessage[];
  /** The form that was opened. */
  readonly modal: unknown;
}

/** Where one walks. */
export interface Ground {
  readonly standIn: ConnectedStandIn;
  /** Every line so far in which the bot complains. */
  readonly complaints: () => readonly string[];
  /** How long nothing may change until a step counts as done, in ms. */
  readonly quietMs: number;
  /** How long something has to follow after the acknowledgement, in ms. */
  readonly patienceMs: number;
}

/** Replies with which the bot says that it could not do what it should. */
const failures = /Something went wrong|I no longer have this|not one that I know/;

/** Does something and waits for all that follows. */
export async function take(ground: Ground, what: string, act: () => Exchange): Promise<Taken> {
  const { standIn } = ground;
  const before = new Map(standIn.messages().map((message) => [message.id, message]));
  const said = problemsSoFar(ground).length;
  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  let [acknowledged, ms]: [number | null, number] = [null, 0];
  const touched = new Set<string>();
  const stop = standIn.onMessage((_change, { id }) => {
    touched.add(id);
    ms = since();
  });
  const exchange = attempt(act);
  if (exchange instanceof Error) {
    stop();
    return failed(what, exchange.message);
  }
  void exchange.acknowledged.then(() => {
    acknowledged = since();
  }, ignore);
  const seen = await Promise.race([
    exchange.settled.catch((error: Error) => error),
    nothingCame(ground.patienceMs),
  ]);
  ms = Math.max(ms, since());
  await untilQuiet(() => ms, since, ground.quietMs);
  stop();
  const messages = standIn.messages().filter(({ id }) => touched.has(id));
  const problems = problemsSoFar(ground).slice(said);
  const surprise = problems[0] ?? surpriseIn(seen, messages, before);
  const step = { what, outcome: outcomeIn(seen, messages), acknowledged, ms, surprise };
  const modal = seen instanceof Error || seen.kind !== 'modal' ? null : seen.data;
  return { step, exchange, messages, modal };
}

function problemsSoFar({ standIn, complaints }: Ground): readonly string[] {
  return [...standIn.complaints, ...complaints()];
}

function attempt(act: () => Exchange): Exchange | Error {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function failed(what: string, surprise: string): Taken {
  const step = { what, outcome: '', acknowledged: null, ms: 0, surprise };
  return { step, exchange: null, messages: [], modal: null };
}

function ignore(): void {
  // `settled` tells of it.
}

async function nothingCame(patienceMs: number): Promise<Error> {
  await pause(patienceMs, undefined, { ref: false });
  return new Error(`Nothing came within ${patienceMs} ms.`);
}

async function untilQuiet(last: () => number, since: () => number, quietMs: number): Promise<void> {
  while (since() - last() < quietMs) await pause(Math.min(quietMs, 20));
}

function surpriseIn(
  seen: Seen | Error,
  messages: readonly StoredMessage[],
  before: ReadonlyMap<string, StoredMessage>,
): string | null {
  if (seen instanceof Error) return seen.message;
  if (seen.kind === 'choices') return seen.choices.length === 0 ? 'no choices' : null;
  if (seen.kind === 'modal') return null;
  const failure = messages.find((message) => failures.test(textOf(message)));
  if (failure !== undefined) return 'the bot could not do it';
  const isSame = (message: StoredMessage) => looks(message) === looks(before.get(message.id));
  return messages.every(isSame) ? 'nothing has changed' : null;
}

function looks(message: StoredMessage | undefined): string {
  return message === undefined ? '' : JSON.stringify([message.content, message.components]);
}

function outcomeIn(seen: Seen | Error, messages: readonly StoredMessage[]): string {
  if (seen instanceof Error) return '';
  if (seen.kind === 'choices') return `${seen.choices.length} choices: ${seen.choices[0]?.name ?? ''}`;
  if (seen.kind === 'modal') return `form: ${titleOf(seen.data)}`;
  return messages.map(outcomeOf).join(' | ');
}
