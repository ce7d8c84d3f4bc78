import { termOf } from './tokens.ts';

/** Forms of one irregular verb, or words that tell of the same thing in the news. One group a line. */
const GROUPS = `
speak spoke spoken talk conversation call phone telephone discuss discussion
meet met meeting summit talks
go went gone
give gave given
take took taken
sell sold sale
buy bought purchase acquire
hold held
win won victory
lose lost loss defeat
lead led leader
leave left depart
begin began begun start launch
end finish conclude
happen occur place
die died dead death deaths kill killed victim
fear afraid concern worry
ask request demand
ask request initiative invitation behest
build built construct construction
write wrote written author
make made
find found discover
see saw seen
know knew known
grow grew grown
fall fell fallen drop decline
rise rose risen increase
think thought believe
send sent
pay paid
bring brought
fight fought
teach taught
choose chose chosen select
become became
name call title
measure magnitude
damage destroy destruction
help aid assist
big large
cause reason due
film movie
job work
author writer
city town
country nation
receive get got gotten
show depict
use usage
agree deal accord agreement
plan proposal
break broke broken
catch caught
draw drew drawn
drive drove driven
fly flew flown flight
feel felt
forget forgot forgotten
hear heard
hide hid hidden
keep kept
lend lent
ride rode ridden
ring rang rung
run ran
shake shook shaken
shoot shot
shut close closure
sing sang sung
sink sank sunk
sit sat
spend spent
stand stood
steal stole stolen theft
strike struck stricken
swear swore sworn
swim swam swum
tear tore torn
throw threw thrown
wear wore worn
`;

/** Term → the numbers of the lines that it stands on. */
const groupsOf = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  for (const term of line.split(' ').map(termOf)) groupsOf.set(term, [...(groupsOf.get(term) ?? []), group]);
}

/** Are the terms forms of one verb, or words for the same thing: "bought" and "sale"? */
export function meanTheSame(a: string, b: string): boolean {
  const groups = groupsOf.get(a);
  return groups !== undefined && groupsOf.get(b)?.some((group) => groups.includes(group)) === true;
}

/** Two words of one family: as long a beginning, and hardly more than an ending after it ("Canada", "Canadian"). */
const FAMILY = { beginning: 5, ending: 3 };

/** Are the terms of one family? */
export function areKin(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let same = 0;
  while (same < least && a[same] === b[same]) same++;
  return same >= FAMILY.beginning && Math.max(a.length, b.length) - same <= FAMILY.ending;
}
