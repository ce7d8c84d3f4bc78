import type { Sieve } from './scene.ts';
import { accordingTo } from './sieves/according.ts';
import { cued } from './sieves/cued.ts';
import { denied } from './sieves/denied.ts';
import { introduced } from './sieves/introduced.ts';
import { askedBy, wasAsked } from './sieves/questions.ts';
import { colon, floating, signed, uncued } from './sieves/quotations.ts';
import { heardSaying, nounClaims, quotedAsSaying } from './sieves/reports.ts';
import { spokenOn } from './sieves/spoken.ts';

/** Tried in this order on every sentence; the first that knows the sentence's kind decides. */
export const SIEVES: readonly Sieve[] = [
  floating,
  quotedAsSaying,
  askedBy,
  wasAsked,
  accordingTo,
  heardSaying,
  denied,
  introduced,
  cued,
  nounClaims,
  spokenOn,
  colon,
  signed,
  uncued,
];
