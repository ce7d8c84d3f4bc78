import { termOf } from '../../search/tokens.ts';

/** Words of one line tell of one kind of event: "the call", "they spoke by phone", "their conversation". */
const KINDS: readonly string[] = [
  'call called phone phoned telephone telephoned conversation spoke speak spoken talk talked talks dialogue',
  'meet met meeting summit talks discussions negotiations',
  'visit visited trip travel travelled traveled arrive arrival came',
  'attack attacked strike struck raid raided shelling bombing bombed assault',
  'die died death dead kill killed fatal',
  'sign signed signing agreement deal accord pact treaty',
  'vote voted election ballot poll elected referendum',
  'resign resigned resignation quit step stepped',
  'arrest arrested detain detained custody',
  'trial court hearing verdict sentence sentenced convicted ruling',
  'publish published publication appear appeared release released leak leaked public',
  'begin began begun start started launch launched open opened opening',
  'end ended finish finished close closed closure',
  'strike walkout walked stoppage',
  'crash crashed accident collision collided',
  'win won victory defeat defeated lose lost beat',
  'announce announced announcement unveil unveiled',
  'push pushed press pressed pressure pressured urge urged persuade persuaded convince convinced',
];

const kinds = new Map<string, ReadonlySet<number>>();
for (const [kind, words] of KINDS.entries()) {
  for (const term of words.split(' ').map(termOf)) {
    kinds.set(term, new Set([...(kinds.get(term) ?? []), kind]));
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The kinds of event that a term may tell of, as numbers. */
export const kindsOf = (term: string): ReadonlySet<number> => kinds.get(term) ?? NONE;

/** May both terms tell of one kind of event? */
export function isSameKindOfEvent(a: string, b: string): boolean {
  const others = kindsOf(b);
  if (others.size > 0) for (const kind of kindsOf(a)) if (others.has(kind)) return true;
  return false;
}
