import type { Span } from '../model.ts';
import type { Speaker } from './discourse.ts';
import { type Cue, type Scene, textOf, type Utterance, wordAt } from './scene.ts';
import { statusOf } from './status.ts';

/** A cue with everything that its content rules share. */
export interface Attribution {
  readonly scene: Scene;
  readonly cue: Cue;
  readonly speaker: Speaker | null;
  readonly span: Span;
}

/** Words that the cue reports; foretold ones are not the subject’s. */
export function utterance(
  { scene, cue, speaker }: Attribution,
  start: number,
  end: number,
  tier: string,
): Utterance {
  const status = statusOf(scene, cue, textOf(scene, start, end));
  const word = wordAt(scene, cue.at)?.text ?? null;
  return { start, end, speaker: status === 'predicted' ? null : speaker, cue: word, status, tier };
}
