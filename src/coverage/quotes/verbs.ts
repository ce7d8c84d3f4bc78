/**
 * Cue verbs, by what follows them. A base form with its irregular forms behind slashes; the regular ones are made.
 */

const SAY = `
  say/said add state note/noted write/wrote/written tweet announce argue claim insist explain acknowledge suggest report
  declare predict stress assert admit/admitted/admitting confirm indicate concede maintain conclude reveal testify promise
  vow pledge recall reply respond emphasize emphasise reiterate contend allege remark observe joke quip/quipped lament
  complain boast brag/bragged/bragging muse wonder believe think/thought estimate caution counter deny agree continue ask
  answer shout yell exclaim proclaim profess recount repeat opine post retort snap/snapped comment mention find/found
  show/shown signal speculate project hint point decide hope fear expect know/knew feel/felt figure reckon guess worry imply
  disclose echo demand recommend propose interject surmise theorize underscore certify read/read attest swear/swore
  assure inform speak/spoke/spoken clarify stipulate summarize summarise specify advise protest whisper mutter murmur chime chant confide grouse gloat fume reason email anticipate`;

const TELL = 'tell/told inform remind assure warn advise notify convince persuade urge ask instruct';

const NOUN_PHRASE = `
  accuse criticize criticise praise describe call blame denounce condemn dismiss reject endorse defend mock attack
  slam/slammed/slamming blast question cite propose demand request urge oppose support discuss address decry disavow tout
  applaud hail dispute rebuke ridicule pan threaten offer vow promise pledge label dub/dubbed brand characterize warn deride
  refer/referred/referring rip/ripped/ripping chide scold assail bemoan deem herald echo mention raise reiterate lambaste lambast laud thank`;

/** Verbs that report speech only before "that" or beside quotation marks. */
const WEAK = new Set(
  `believe think know feel find show decide hope fear expect read offer support address raise figure demand propose
  project point signal continue agree wonder worry guess mean imply ask certify attest answer hint post reveal show indicate speak maintain respond chime comment advise oppose protest email anticipate reason fume deem chant`.split(
    /\s+/,
  ),
);

const endings = (base: string): readonly string[] => {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const changes = /[^aeiou]y$/.test(base);
  const third = changes
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  return [base, third, changes ? `${base.slice(0, -1)}ied` : `${stem}ed`, `${stem}ing`];
};

function inflect(list: string): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>();
  for (const entry of list.trim().split(/\s+/)) {
    const [base = '', ...irregular] = entry.split('/');
    for (const form of [...endings(base), ...irregular]) if (!lemmas.has(form)) lemmas.set(form, base);
  }
  return lemmas;
}

/** What a verb form reports with: a clause, an addressee and a clause, or its own object. */
export interface CueVerb {
  readonly lemma: string;
  readonly says: boolean;
  readonly tells: boolean;
  readonly weak: boolean;
}

function cueVerbs(): ReadonlyMap<string, CueVerb> {
  const [say, tell, nounPhrase] = [inflect(SAY), inflect(TELL), inflect(NOUN_PHRASE)];
  const verbs = new Map<string, CueVerb>();
  for (const [form, lemma] of [...say, ...tell, ...nounPhrase])
    if (!verbs.has(form))
      verbs.set(form, { lemma, says: say.has(form), tells: tell.has(form), weak: WEAK.has(lemma) });
  return verbs;
}

const CUE_VERBS = cueVerbs();

/** The cue verb of a lower-case form; null for any other word. */
export const cueVerb = (form: string): CueVerb | null => CUE_VERBS.get(form) ?? null;

/** A verb that takes an object and no clause: "call", "accuse". */
export const takesObject = ({ says, tells }: CueVerb): boolean => !says && !tells;
