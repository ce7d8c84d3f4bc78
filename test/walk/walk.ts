import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Exchange, StoredMessage } from '../../src/preview/standIn/world.ts';
import { type Control, controlsOf, fieldsOf, isOnlyForOne, quotedIn } from './parts.ts';
import { type Plan, plansFor, type Typed, typedCommands, type ValueOf } from './plans.ts';
import { type Ground, type Step, type Taken, take } from './step.ts';

/** Deeper than this no button leads to anything new. */
const deepest = 4;

/** Values for options that the bot does not complete, by name. */
const samples: Readonly<Record<string, string>> = { from: '2020-01-01', to: '2030-12-31' };
const anyText = 'the bridge';

export interface Asked {
  readonly steps: readonly Step[];
  readonly answers: readonly StoredMessage[];
}

/** Uses every command in every way, and presses nothing: the answers are for `pressAgain` and `walkMenu`. */
export function askAll(ground: Ground): Promise<Asked> {
  return useAll(ground, async () => []);
}

/** Uses every command in every way, and every button, list and form that comes of it. */
export async function walkCommands(ground: Ground): Promise<readonly Step[]> {
  const { steps } = await useAll(ground, follow);
  return steps;
}

/** Uses every entry of the message menu, and every button, list and form that comes of it. */
export async function walkMenu(ground: Ground, answers: readonly StoredMessage[]): Promise<readonly Step[]> {
  const inMenu = ground.standIn.commands().filter(({ type }) => type === ApplicationCommandType.Message);
  const picked: Step[] = [];
  for (const { name } of inMenu) picked.push(...(await pickOn(ground, name, answers)));
  return picked;
}

async function useAll(ground: Ground, goOn: typeof follow): Promise<Asked> {
  const steps: Step[] = [];
  const answers: StoredMessage[] = [];
  for (const typed of typedCommands(ground.standIn.commands())) {
    const walked = new Set<string>();
    const completed = await completeAll(ground, typed);
    steps.push(...completed.steps);
    for (const plan of plansFor(typed, completed.value)) {
      const taken = await takePlan(ground, plan);
      const trail = { ground, path: taken.step.what, labels: '', walked, depth: 1 };
      steps.push(taken.step, ...(await goOn(trail, taken)));
      answers.push(...taken.messages.slice(0, 1));
    }
  }
  return { steps, answers };
}

/** Presses every button of messages that the bot sent earlier. `when`: what has happened since, for the table. */
export async function pressAgain(
  ground: Ground,
  messages: readonly StoredMessage[],
  when: string,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const tried = new Set<string>();
  for (const message of messages) {
    for (const control of controlsOf(message)) {
      if (tried.has(control.label)) continue;
      tried.add(control.label);
      const taken = await take(ground, `${when}: ${control.label}`, () => use(ground, control, message, 0));
      steps.push(taken.step);
    }
  }
  return steps;
}

/** Empty input, then the first two letters of what came. What came first is the option's value from here on. */
async function completeAll(
  ground: Ground,
  { name, options }: Typed,
): Promise<{ readonly steps: readonly Step[]; readonly value: ValueOf }> {
  const steps: Step[] = [];
  const values = new Map<string, string | number>();
  for (const option of options.filter(({ autocomplete }) => autocomplete === true)) {
    for (const letters of [0, 2]) {
      const typed = String(values.get(option.name) ?? '').slice(0, letters);
      const what = `/${name} ${option.name}: "${typed}"`;
      const begin = () => ground.standIn.complete(name, { [option.name]: typed }, option.name);
      const taken = await take(ground, what, begin);
      steps.push(taken.step);
      const seen = await taken.exchange?.settled.catch(() => null);
      const first = seen?.kind === 'choices' ? seen.choices[0]?.value : undefined;
      if (first !== undefined && letters === 0) values.set(option.name, first);
    }
  }
  return { steps, value: (option) => values.get(option.name) ?? sampleOf(option) };
}

const sampleOf: ValueOf = ({ type, name, choices }) => {
  if (choices?.[0] !== undefined) return choices[0].value;
  if (type === ApplicationCommandOptionType.Boolean) return true;
  if (type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number) return 1;
  return type === ApplicationCommandOptionType.String ? (samples[name] ?? anyText) : undefined;
};

async function takePlan(ground: Ground, { command, options, role, how }: Plan): Promise<Taken> {
  const what = how === '' ? `/${command}` : `/${command} (${how})`;
  const taken = await take(ground, what, () => ground.standIn.slash(command, options, role));
  const isOpen = taken.messages.some((message) => !isOnlyForOne(message));
  if (options['private'] !== true || taken.step.surprise !== null || !isOpen) return taken;
  return { ...taken, step: { ...taken.step, surprise: 'private, but everybody can see it' } };
}

/** A message with a true quotation, one without any, and one of the bot's own. */
async function pickOn(
  ground: Ground,
  name: string,
  answers: readonly StoredMessage[],
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const quote = answers.map(quotedIn).find((text) => text !== null) ?? anyText;
  const { standIn } = ground;
  const targets = [
    ['on a quotation', standIn.write(`They said: "${quote}"`)],
    ['on a message without one', standIn.write('Good morning!')],
    ...answers.slice(0, 1).map((answer) => ['on an answer', answer] as const),
  ] as const;
  for (const [where, message] of targets) {
    const path = `${name} (${where})`;
    const taken = await take(ground, path, () => standIn.pick(name, message));
    const trail = { ground, path, labels: '', walked: new Set<string>(), depth: 1 };
    steps.push(taken.step, ...(await follow(trail, taken)));
  }
  return steps;
}

/** Where one stands between the buttons. */
interface Trail {
  readonly ground: Ground;
  /** As shown in the table. */
  readonly path: string;
  /** The labels of what was pressed since the command. */
  readonly labels: string;
  /** The labels of every way that was gone before: other options lead to the same buttons. */
  readonly walked: Set<string>;
  readonly depth: number;
}

/** Everything new that can be done with what a step brought. */
async function follow(trail: Trail, { messages, exchange, modal }: Taken): Promise<readonly Step[]> {
  if (trail.depth > deepest) return [];
  if (modal !== null && exchange !== null) return submitAll(trail, exchange, modal);
  const steps: Step[] = [];
  for (const { id } of messages) steps.push(...(await pressAll(trail, id)));
  return steps;
}

/** A pressed button may change its message: what is pressed next is what stands there then. */
async function pressAll(trail: Trail, id: string): Promise<readonly Step[]> {
  const { ground } = trail;
  const steps: Step[] = [];
  for (;;) {
    const message = ground.standIn.messages().find((one) => one.id === id);
    const next = message === undefined ? null : nextControl(trail, message);
    if (message === undefined || next === null) return steps;
    const { control, labels } = next;
    trail.walked.add(labels);
    for (const index of control.kind === 'select' ? control.values.keys() : [0]) {
      const path = `${trail.path} › ${control.label}`;
      const taken = await take(ground, path, () => use(ground, control, message, index));
      const others = { ...taken, messages: taken.messages.filter((one) => one.id !== id) };
      const further = { ...trail, path, labels, depth: trail.depth + 1 };
      steps.push(taken.step, ...(await follow(further, others)));
    }
  }
}

/** The first control of a message that stands at the end of a way not gone yet. */
function nextControl({ walked, labels: before }: Trail, message: StoredMessage) {
  for (const control of controlsOf(message)) {
    const labels = `${before} › ${control.label}`;
    if (!walked.has(labels)) return { control, labels };
  }
  return null;
}

function use({ standIn }: Ground, control: Control, message: StoredMessage, index: number): Exchange {
  const { kind, customId, values } = control;
  if (kind === 'button') return standIn.press(customId, message);
  return standIn.choose(customId, values.slice(index, index + 1), message);
}

/** Once for each value of the form's first list; every text is filled in. */
async function submitAll(trail: Trail, opened: Exchange, modal: unknown): Promise<readonly Step[]> {
  const { ground } = trail;
  const steps: Step[] = [];
  const fields = fieldsOf(modal);
  const list = fields.find(({ values }) => values !== null);
  for (const chosen of list?.values ?? ['']) {
    const filled = fields.map(({ customId, values }) => {
      const value = values === null ? anyText : [customId === list?.customId ? chosen : (values[0] ?? '')];
      return [customId, value] as const;
    });
    const path = `${trail.path} › Submit${chosen === '' ? '' : ` (${chosen})`}`;
    const submit = () => ground.standIn.submit(opened.id, Object.fromEntries(filled));
    const taken = await take(ground, path, submit);
    const further = { ...trail, path, labels: `${trail.labels} › Submit`, depth: trail.depth + 1 };
    steps.push(taken.step, ...(await follow(further, taken)));
  }
  return steps;
}
