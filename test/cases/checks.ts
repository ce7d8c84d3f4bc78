import type { Verdict } from '../../src/answers/answer.ts';

/** A small invented coverage: an island, a tunnel, a hearing. */
export const TUNNEL: Readonly<Record<string, string>> = {
  'vote.md': `---
title: Varnholm votes for its tunnel
publisher: The Sample
published: 2025-09-12
---
The council of Varnholm voted for the tunnel to the mainland after a debate of nine hours.

"We will not raise the toll before the tunnel is open," said Ida Falk, the mayor of Varnholm, on September 10, 2025.

"The tunnel will cost 48 million crowns and not one crown more," Falk told the council on September 10, 2025.

"I have never promised anybody a cheaper ferry," Per Lund, who looks after the island's money, said on September 11, 2025.

Lund warned that the island could lose half of its schools without the tunnel.

"Engineers have found no water in the rock," Falk said, "but we are going to keep the pumps ready for the winter."
`,
  'interview.md': `---
title: Falk and Lund look back on the vote
publisher: Another Sample
published: 2025-10-03
---
Falk had been firm in September. "Before the tunnel is open we shall not raise the toll," she told the council on September 10, 2025, in the wording of another translation.

"Nobody on this island asked for a bridge," Falk said on October 1, 2025. The mayor laughed. She then turned to the fishermen in the second row and waited for them to be quiet. "Fishermen want quiet mornings and honest prices," Falk said.

Lund denied that he had called the fishermen "greedy and lazy people."

Falk will say that the old ferries were rotten, Lund predicted.

"Perhaps the ministry could pay for the second tube of the tunnel," said a spokeswoman for the port.
`,
  'hearing.txt': `The hearing on the drilling took place on June 4, 2025. This is its transcript.

Clara Moen: Did the drilling damage the old lighthouse?

Jonas Arv: The drilling has never damaged the old lighthouse.

Clara Moen: The harbour lost 312 jobs in five years.

Jonas Arv: We counted 231 jobs, and most of them came back.

Clara Moen: Then the island deserves an honest number before Christmas.

Jonas Arv: You will get an honest number next week, I swear to you.
`,
};

/** What is said to one quotation: the verdict, who said it on record, and what must be seen of the difference. */
export type Expected = readonly [verdict: Verdict, speaker: string | null, shown?: string];

export interface CheckCase {
  readonly message: string;
  readonly verdicts: readonly Expected[];
}

const one = (message: string, ...expected: Expected): CheckCase => ({ message, verdicts: [expected] });

const FALK = 'Ida Falk';
const LUND = 'Per Lund';
const MOEN = 'Clara Moen';
const ARV = 'Jonas Arv';

/** Word for word, however the message marks it. */
export const VERBATIM: readonly CheckCase[] = [
  one('Falk said: "We will not raise the toll before the tunnel is open"', 'verbatim', FALK),
  one('“We will not raise the toll before the tunnel is open,” Falk said.', 'verbatim', FALK),
  one('«We will not raise the toll before the tunnel is open», said Ida Falk.', 'verbatim', FALK),
  one('»We will not raise the toll before the tunnel is open«, Falk said.', 'verbatim', FALK),
  one('„We will not raise the toll before the tunnel is open“, Falk said.', 'verbatim', FALK),
  one('Falk said “"We will not raise the toll before the tunnel is open"”', 'verbatim', FALK),
  one("Falk: 'We will not raise the toll before the tunnel is open'", 'verbatim', FALK),
  one('「We will not raise the toll before the tunnel is open」 said Falk', 'verbatim', FALK),
  one('> We will not raise the toll before the tunnel is open\n— Ida Falk', 'verbatim', FALK),
  one('Falk said:\n> We will not raise the toll\n> before the tunnel is open', 'verbatim', FALK),
  one('>>> We will not raise the toll before the tunnel is open', 'verbatim', FALK),
  one(
    '"We will not raise the toll before the tunnel is open." - Ida Falk, 12 September 2025',
    'verbatim',
    FALK,
  ),
  one('"We will not raise the toll before the tunnel is open" (Falk)', 'verbatim', FALK),
  one('Ida Falk: We will not raise the toll before the tunnel is open', 'verbatim', FALK),
  one('**Falk** said *"We will not raise the toll before the tunnel is open"*', 'verbatim', FALK),
  one('Falk: ||"We will NOT raise the toll, before the tunnel is open!"||', 'verbatim', FALK),
  one('[Falk](https://example.org/a) said “not raise the toll before the tunnel is open”', 'verbatim', FALK),
  one('We will not raise the toll before the tunnel is open', 'verbatim', FALK),
  one('ida falk said "we will not raise the toll before the tunnel is open"', 'verbatim', FALK),
  one('falk said we will not raise the toll before the tunnel is open', 'verbatim', FALK),
  one('The mayor said "we will not raise the toll before the tunnel is open".', 'verbatim', FALK),
  one('"Before the tunnel is open we shall not raise the toll," Falk said.', 'verbatim', FALK),
  one('Lund said “I have never promised anybody a cheaper ferry”', 'verbatim', LUND),
  one('Arv swore "You will get an honest number next week"', 'verbatim', ARV),
  one('Moen asked "Did the drilling damage the old lighthouse?"', 'verbatim', MOEN),
  one('Moen said: "...the harbour lost 312 jobs in five years..."', 'verbatim', MOEN),
  one(
    'Falk: "Engineers have found no water in the rock but we are going to keep the pumps ready"',
    'verbatim',
    FALK,
  ),
  one('Lund warned that the island could lose half of its schools without the tunnel.', 'verbatim', LUND),
  one(
    'On September 10, 2025, Falk said “We will not raise the toll before the tunnel is open”.',
    'verbatim',
    FALK,
  ),
  one('On September 10 Falk said “We will not raise the toll before the tunnel is open”.', 'verbatim', FALK),
  one(
    'In September 2025 Falk said “We will not raise the toll before the tunnel is open”.',
    'verbatim',
    FALK,
  ),
];

/** Nearly: what differs must be seen. `[-only claimed-]`, `{+only on record+}` */
export const CLOSE: readonly CheckCase[] = [
  one('Falk: "We will raise the toll before the tunnel is open"', 'close', FALK, 'will {+not+} raise'),
  one(
    'Falk: "We won\'t raise the toll before the tunnel is open"',
    'close',
    FALK,
    "We [-won't-] {+will not+}",
  ),
  one('Falk: "We will not raise the toll after the tunnel is open"', 'close', FALK, '[-after-] {+before+}'),
  one('Falk: "The tunnel will cost 84 million crowns and not one crown more"', 'close', FALK, '[-84-]'),
  one('Falk: "The tunnel will cost 48 billion crowns and not one crown more"', 'close', FALK, '{+million+}'),
  one('Falk: "The tunnel will cost 48 million crowns and one crown more"', 'close', FALK, 'and {+not+} one'),
  one('Lund: "I have promised everybody a cheaper ferry"', 'close', LUND, '{+never+}'),
  one('Lund: "I have never promised Anna a cheaper ferry"', 'close', LUND, '[-Anna-]'),
  one('Lund said “I have never promised anybody a cheap ferry”', 'close', LUND, '[-cheap-]'),
  one('Arv: "The drilling has damaged the old lighthouse."', 'close', ARV, 'has {+never+} damaged'),
  one('Arv: "We counted 312 jobs, and most of them came back."', 'close', ARV, '[-312-]'),
  one('Moen: "The harbour lost 231 jobs in five years."', 'close', MOEN, '{+312+}'),
  one('Moen: "The harbour lost 312 jobs in six years."', 'close', MOEN, '[-six-]'),
  one('Moen: "The harbour lost $312 jobs in five years."', 'close', MOEN, '[-312-]'),
  one('Falk: "We will not raise ... before the tunnel is open"', 'close', FALK, '{+the toll+}'),
  one('Falk: "We will […] raise the toll before the tunnel is open"', 'close', FALK, '{+not+}'),
  one(
    'Falk said that they would not raise the toll before the tunnel was open.',
    'close',
    FALK,
    '[-was-] {+is+}',
  ),
  one(
    'According to Lund, the island will lose half of its schools without a tunnel.',
    'close',
    LUND,
    '{+could+}',
  ),
  one(
    'Falk: "Engineers have found water in the rock, but we are going to keep the pumps ready"',
    'close',
    FALK,
    '{+no+}',
  ),
  one('Falk: "We shall not raise the toll before the new tunnel is open"', 'close', FALK, '[-new-]'),
  one('Falk: "Before the tunnel is ready we shall not raise the toll"', 'close', FALK, '[-ready-]'),
  one(
    'On October 20, 2025, Falk said "We will raise the toll before the tunnel is open".',
    'close',
    FALK,
    '{+not+}',
  ),
];

/** Put together from several places: never word for word. */
export const SPLICED: readonly CheckCase[] = [
  one(
    'Falk: "We will not raise the toll before the tunnel is open and nobody on this island asked for a bridge"',
    'close',
    FALK,
    '[…]',
  ),
  one(
    'Falk: "Nobody on this island asked for a bridge. The tunnel will cost 48 million crowns"',
    'close',
    FALK,
    '[…]',
  ),
  one(
    'Falk: "Nobody on this island asked for a bridge. Fishermen want quiet mornings"',
    'close',
    FALK,
    '[…]',
  ),
  one('Arv: "You will get an honest number ... We counted 231 jobs"', 'close', ARV, '[…]'),
  one(
    'Lund: "The drilling has never damaged the old lighthouse. Then the island deserves an honest number"',
    'other speaker',
    null,
    '[…]',
  ),
];

/** Real words of somebody else. */
export const OTHERS: readonly CheckCase[] = [
  one('Lund said "We will not raise the toll before the tunnel is open"', 'other speaker', FALK),
  one('Lund: We will not raise the toll before the tunnel is open', 'other speaker', FALK),
  one('"I have never promised anybody a cheaper ferry," Ida Falk said.', 'other speaker', LUND),
  one('falk said "I have never promised anybody a cheaper ferry"', 'other speaker', LUND),
  one('Moen: "We counted 231 jobs, and most of them came back."', 'other speaker', ARV),
  one('Arv: "The harbour lost 312 jobs in five years."', 'other speaker', MOEN),
  one('Otto Brahms said “The drilling has never damaged the old lighthouse.”', 'other speaker', ARV),
  one(
    'Lund said that the toll will not rise, "We will raise the toll before the tunnel is open"',
    'other speaker',
    FALK,
    '{+not+}',
  ),
  one('Falk said that the island could lose half of its schools without the tunnel.', 'other speaker', LUND),
  one('Falk said “the old ferries were rotten”', 'other speaker', LUND),
];

/** Real words, on another day. */
export const OTHER_DAYS: readonly CheckCase[] = [
  one(
    'On September 20, 2025, Falk said "We will not raise the toll before the tunnel is open".',
    'other occasion',
    FALK,
  ),
  one(
    'On October 1 Falk said "We will not raise the toll before the tunnel is open".',
    'other occasion',
    FALK,
  ),
  one('In March 2024 Lund said "I have never promised anybody a cheaper ferry".', 'other occasion', LUND),
  one('"Nobody on this island asked for a bridge," Falk said on September 10, 2025.', 'other occasion', FALK),
  one('On June 5, 2025 Arv said “You will get an honest number next week”.', 'other occasion', ARV),
];

/** Said by nobody: made up, denied, told by the newspaper, or too little left of the words. */
export const NOBODY: readonly CheckCase[] = [
  one('Falk: "The moon is made of green cheese"', 'not on the record', null),
  one('Falk said "I promise everybody on the island a free ferry ticket"', 'not on the record', null),
  one('Lund called them "greedy and lazy people"', 'not on the record', null),
  one(
    'Lund: "I have called the fishermen greedy and lazy people. Moon cheese is bad for lighthouse mice."',
    'not on the record',
    null,
  ),
  one('Falk said "a debate of nine hours in the council of Varnholm"', 'not on the record', null),
  one('Lund said “The harbour will get 900 new jobs before Christmas”', 'not on the record', null),
  one('Arv: "We will not sell the lighthouse before the drilling is paid"', 'not on the record', null),
  one('Falk said that she would close every school on the island next summer.', 'not on the record', null),
];

/** Several at once. */
export const MIXED: readonly CheckCase[] = [
  {
    message:
      'Falk said "We will not raise the toll before the tunnel is open", but Lund: "I have promised everybody a cheaper ferry".',
    verdicts: [
      ['verbatim', FALK],
      ['close', LUND, '{+never+}'],
    ],
  },
  {
    message:
      '“The harbour lost 312 jobs in five years,” Moen said.\n> The moon is made of green cheese\n— Ida Falk',
    verdicts: [
      ['verbatim', MOEN],
      ['not on the record', null],
    ],
  },
  {
    message:
      '"We counted 231 jobs," Falk said. Arv answered: "The drilling has never damaged the old lighthouse."',
    verdicts: [
      ['other speaker', ARV],
      ['verbatim', ARV],
    ],
  },
];
