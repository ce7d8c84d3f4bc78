import { ask } from './ask.ts';
import { check, checkTheRecord } from './check.ts';
import type { Command } from './command.ts';
import { corpus } from './corpus.ts';
import { helpOn } from './help.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { when } from './when.ts';
import { who } from './who.ts';

const answering = [who, when, ask, timeline, search, sources, check, checkTheRecord] as const;

/** Every command of the bot. A new one is a file and a line here. */
export const commands: readonly Command[] = [...answering, helpOn([...answering, corpus]), corpus];
