const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand before a name without being part of it. */
const TITLES = words(`
  Mr Mrs Ms Miss Dr Sen Rep Gov Gen Lt Col Sgt Capt Prof Rev Sir Dame Lord Lady Hon PM President Presidential Senator Representative
  Congressman Congresswoman Governor Secretary Judge Justice Mayor Chief Speaker Minister Prime King Queen Prince
  Princess Pope Attorney General Vice Former Republican Democratic Democrat Chairman Chairwoman Chair Director
  Spokesman Spokeswoman Spokesperson Professor Officer Constable Premier Deputy Coach Captain Sgt-Maj Const Insp Cpl
  Staff Envoy Aide Adviser Advisor Ambassador Chancellor Commissioner Colonel Major Lieutenant Admiral Sheriff
  Detective Inspector Superintendent Sergeant Engineer Commander Candidate Nominee Negotiator Leader CEO MP`);

/** Last words of names of bodies and places. */
const BODY_WORDS = words(`
  County Council City Party Department House University Street Association Committee Commission Court Bank Board News
  Times Post Journal Press Institute Center Centre College School Company Corp Inc Group Union Agency Bureau Office
  Service Services Ministry Senate Congress Nations States Kingdom Island Islands River Lake Beach Avenue Road Park
  Hospital Church Club League Cup Act Bill War Foundation Network Society Police Canada America Hydro Development
  Convention Team Tower Hall Day Week Watch Caucus Coast Valley Hill Fund Republicans Democrats Americans Canadians
  Supreme Administration Campaign Magazine Television Radio Airlines Motors Coalition Alliance Authority Federation
  Sea Ocean Shoal Peninsula Strait Gulf Desert Mountains Agence
  Army Force Guard Navy Trust Wire Review Wall York Hampshire Carolina Dakota Virginia Jersey Mexico Angeles Francisco
  Vegas Orleans Columbia Scotia Brunswick Africa Korea Arabia Zealand Orders Games Open Tour Masters Championship Super
  PAC Security Affairs Intelligence Investigation Defense Justice Kremlin Pentagon Parliament Government Cabinet
  Novosti Ledger Tribune Gazette Herald Observer Guardian Chronicle Telegraph Social Media Ltd Limited Plc Summit`);

/** Capitalised words that begin a sentence or qualify a name, and belong to none. */
const LEADERS = words(`
  The A An In On At But And For With As When While After Before If Then That This His Her Their Meanwhile Like Both To By
  From Even So Yet Still Also Now U.S. US UK EU Unlike Knowing What Where Why How Who Because Since Although Though
  Despite Regarding Concerning Considering Including During Until Under Over Through Between Among Asked Speaking Following Given Read More Our My Your Its One Two
  I He She It We You They Him Them Us Me
  Three Last Next New Not No Yes Well Here There These Those Some Many Most All Just Only Once Mom Dad Retired Longtime
  Veteran Conservative Liberal Indian American Canadian British Russian Chinese French German Ukrainian European Israeli
  Iranian Polish Italian Spanish Japanese Turkish Earlier Later Today Yesterday Tomorrow Will Would Could Can Did Does Is
  Was Are Were Has Have Had Congratulations Hello Hi Hey Dear Thanks Thank Okay OK Another Every Each Its Perhaps Maybe
  Several Few Outside Inside Around Near Across Behind Beyond Against Within Without Throughout Amid`);

/** Words of a headline that stand inside no name: "Ann Harrow Could Become Mayor". */
const NEVER_INSIDE = words(`
  Is Was Are Were Has Have Had Does Did Could Would Should Can Cannot Must Says Said Say Tells Told Tell He She They We
  You It The And But With From For After Before While When What Where Why How Who That This Because If`);

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)$/;

const bare = (word: string): string => word.replace(/\.$/, '');

export const isTitle = (word: string): boolean => TITLES.has(bare(word));
export const isBodyWord = (word: string): boolean => BODY_WORDS.has(bare(word));
export const isNeverInside = (word: string): boolean => NEVER_INSIDE.has(word);
export const isLeader = (word: string): boolean => LEADERS.has(word) || CALENDAR.test(word);

/** "John Adler Jr.": behind the surname. */
export const isSuffix = (word: string): boolean => /^(?:Jr|Sr|II|III|IV)\.?$/.test(word);

/** "Adler" of "John Adler Jr."; empty where nothing but a suffix is left. */
export const surnameOf = (words: readonly string[]): string =>
  words.findLast((word) => !isSuffix(word)) ?? '';

/** "Mrs Adler" is a woman, "Sir Piet" a man; a doctor may be either. */
export function genderOfTitle(title: string): 'f' | 'm' | null {
  if (/^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Spokeswoman|Congresswoman|Chairwoman)\b/.test(title))
    return 'f';
  return /^(?:Mr|Sir|Lord|King|Prince|Spokesman|Congressman|Chairman|Pope)\b/.test(title) ? 'm' : null;
}
