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
ask request demand initiative
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

/**
 * Plain words that people put for one another when they tell from memory what was said: no thesaurus, the commonest of talk and
 * of the news. Too loose to rank passages by; only read beside other words that agree. One group a line.
 */
const RETOLD = `
solve fix resolve settle repair
celebrate rejoice joy happy glad pleased delighted
distort twist misinterpret misrepresent misread
later afterwards afterward subsequently
tape recording audio record
freedom discretion latitude leeway room
boss leader chief head president
copy same similar model imitate like
delude illusion deceive fool
prolong extend lengthen longer drag
short brief temporary quick
ceasefire truce armistice
terrible awful bad dreadful horrible
great wonderful amazing fantastic awesome excellent brilliant good
right appropriate proper suitable correct
document paper text file draft
discuss talk speak conversation debate
accept recognise recognize acknowledge approve
admire respect esteem
swap exchange trade
territory land region area
close near
exactly precisely verbatim
maximum most
minimum least
happen occur place
want wish desire
start begin launch
stop end halt cease finish
kill murder slay
buy purchase acquire
money cash funds
pay cost spend
job work employment
people folks citizens public
kids children
parents mother father
home house
country nation state
war conflict fighting
win victory triumph beat
lose defeat loss
lie untruth falsehood
honest truthful sincere
smart clever intelligent
stupid dumb foolish
angry furious mad outraged
afraid fear scared worried concern concerned
sad unhappy disappointed
sure certain confident
hope expect
try attempt seek
help support aid assist
hurt harm damage
attack assault strike
protect defend guard
danger risk threat
safe secure
law legislation rule
vote ballot election
leave quit resign depart
stay remain
send dispatch
give hand provide
get receive obtain
show reveal demonstrate
hide conceal
tell inform
ask request demand
answer reply respond
understand grasp comprehend
believe think feel
remember recall
forget overlook
big large huge enormous
small little tiny
fast quick rapid
slow gradual
new fresh novel
old ancient former
rich wealthy
poor needy
strong powerful tough
weak feeble
hard difficult tough
easy simple
important crucial vital significant
true real genuine
wrong false mistaken incorrect
crazy insane nuts
choose pick select
build construct
destroy ruin wreck
fire sack dismiss
hire employ recruit
raise increase lift hike
cut reduce lower slash shrink
mistake error
chance opportunity
problem issue trouble
answer solution
idea notion concept
goal aim objective
friend pal buddy ally
enemy foe adversary
team crew squad
disaster catastrophe
disgrace shame scandal
secret private confidential
`;

/** Term → the numbers of the lines that it stands on. */
type Groups = ReadonlyMap<string, readonly number[]>;

function readGroups(lines: string): Groups {
  const found = new Map<string, number[]>();
  for (const [group, line] of lines.trim().split('\n').entries()) {
    for (const term of line.split(' ').map(termOf)) found.set(term, [...(found.get(term) ?? []), group]);
  }
  return found;
}

const meanings = readGroups(GROUPS);
const retellings = readGroups(RETOLD);

function shareLine(groups: Groups, a: string, b: string): boolean {
  const lines = groups.get(a);
  return lines !== undefined && groups.get(b)?.some((line) => lines.includes(line)) === true;
}

/** Are the terms forms of one verb, or words for the same thing: "bought" and "sale"? */
export const meanTheSame = (a: string, b: string): boolean => shareLine(meanings, a, b);

/** May one be put for the other when words are told from memory: "boss" and "leader"? */
export const areRetold = (a: string, b: string): boolean => shareLine(retellings, a, b) || meanTheSame(a, b);

/** Two words of one family: as long a beginning, and hardly more than an ending after it ("Canada", "Canadian"). */
const FAMILY = { beginning: 5, ending: 3 };

/** Are the terms of one family? */
export function areKin(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let same = 0;
  while (same < least && a[same] === b[same]) same++;
  return same >= FAMILY.beginning && Math.max(a.length, b.length) - same <= FAMILY.ending;
}
