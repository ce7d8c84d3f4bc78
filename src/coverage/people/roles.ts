const capitalised = (words: string): string =>
  words.replace(/(^|\|)(\w)/g, (_, bar: string, letter: string) => bar + letter.toUpperCase());

const HEAD =
  'president|minister|chancellor|premier|governor|senator|mayor|envoy|ambassador|spokesman|spokeswoman|spokesperson|adviser|advisor|aide|secretary|director|chief|chairman|chairwoman|chair|head|leader|negotiator|commissioner|commander|general|colonel|candidate|nominee|professor|analyst|economist|engineer|lawyer|attorney|judge|coach|captain|founder|counterpart|official|representative|manager|officer|author|activist|lawmaker|deputy|owner|member|editor|reporter|correspondent';
const QUALIFIER =
  'special|senior|top|chief|deputy|vice|acting|first|foreign|policy|national|security|press|economic|prime|state|presidential|campaign|party|city|county|union|opposition|longtime|current|defen[cs]e|interior|finance|trade|justice|health|transport|energy|police|army|military|political';
/** A role before a name: "Kremlin spokesman", "US special envoy", "Prime Minister". */
const BEFORE = new RegExp(
  `(?:^|\\s)((?:(?:[A-Z][A-Za-z.-]*|${QUALIFIER}) ){0,4}(?:${HEAD}|(?:${capitalised(HEAD)})))$`,
);
const AFTER =
  /^, ((?:the |a |an |another |former |top |senior |who heads |who leads )[^,.;:“”()]{3,80})(?=[,.])/u;
const HUMAN = new RegExp(
  `\\b(?:${HEAD}|mother|father|wife|husband|sister|brother|son|daughter|veteran|voter|farmer|teacher|student|resident|nurse|doctor|pastor|strategist|consultant|historian|pollster|man|woman|boy|girl|witness|neighbou?r|survivor|driver|passenger|worker|firefighter|paramedic|medic|pensioner|shopkeeper|tenant|soldier|prosecutor|caller|victim|relative|cousin|uncle|aunt|friend|colleague|insider|staffer|supporter|opponent|donor|priest|singer|actor|actress|writer|scientist|researcher|clerk|guard|pilot|detective|investigator|organi[sz]er|protester|parent|grandmother|grandfather|widow|widower)$`,
  'i',
);

/** "the chairwoman" of "the chairwoman of the Ulm bank". */
export const headOfRole = (role: string): string =>
  role.split(/\s(?:to|of|for|at|in|from|who|with|on)\s/)[0] ?? role;

/** Whether a role as worded is a human being's: "the Ulm bank's chairwoman", not "the bank". */
export const isHumanRole = (role: string): boolean => HUMAN.test(headOfRole(role));

/** Who asks, and whom a general remark is about: "a president should listen". */
const NOBODY_NEW = /\b(?:reporter|journalist|correspondent|caller|president|candidate|nominee|leader)$/i;

/** "a neighbour", "his brother": a person who was not named before; "the governor" may have been. */
export const isNewcomer = (role: string): boolean =>
  /^(?:an?|one|another|my|his|her|their)\s/i.test(role) &&
  isHumanRole(role) &&
  !NOBODY_NEW.test(headOfRole(role));

const LEADING = /^(?:The|A|An|And|But|As|With|By|When|While|In|On|At|For) /;

const MOST_ROLES = 6;

/** The most frequent first; of equally frequent ones in the order of the alphabet. */
export const topRoles = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ROLES)
    .map(([role]) => role);

/** Roles as worded directly before and behind the name at `[start, end)`. */
export function rolesAt(text: string, start: number, end: number): readonly string[] {
  const roles: string[] = [];
  const before = (BEFORE.exec(text.slice(Math.max(0, start - 80), start).trimEnd())?.[1] ?? '').replace(
    LEADING,
    '',
  );
  if (before !== '') roles.push(before);
  const after = AFTER.exec(text.slice(end, end + 120))?.[1];
  if (after !== undefined && after.split(' ').length <= 12)
    roles.push(after.replace(/^(?:the|a|an|another) /, ''));
  return roles;
}

const SAME_LAND: Readonly<Record<string, string>> = {
  american: 'us',
  'u.s.': 'us',
  british: 'uk',
  'u.k.': 'uk',
};

const roleWords = (role: string): readonly string[] =>
  role
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => SAME_LAND[word] ?? word)
    .filter((word) => !/^(?:the|a|an|former|own|then|late|to|of|for)$/.test(word));

const fitsRole = (wanted: readonly string[], role: string): boolean => {
  const words = roleWords(role.split(/\s(?:to|of|for|at|in|from|on|with|by)\s/)[0] ?? role);
  return words.at(-1) === wanted.at(-1) && wanted.every((word) => words.includes(word));
};

/** "the US envoy": the one person whose role has all these words; null for none, for several, for "the envoy". */
export function bearerOf(phrase: string, roles: ReadonlyMap<string, readonly string[]>): string | null {
  if (!/^the\s/i.test(phrase)) return null;
  const wanted = roleWords(phrase);
  if (wanted.length < 2) return null;
  const bearers = [...roles].filter(([, worded]) => worded.some((role) => fitsRole(wanted, role)));
  return bearers.length === 1 ? (bearers[0]?.[0] ?? null) : null;
}
