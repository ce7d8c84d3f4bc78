import { article, type QuoteCase } from './quotes.ts';

/** Verbs that report with a clause, and tell of a plain act with a noun phrase. All people are invented. */
export const QUOTE_WEIGHT_CASES: readonly QuoteCase[] = [
  ...[
    'Falk Motors recalled 40,000 vans in May after a fire.',
    'Falk Motors recalled 40,000 vans that were built in May.',
    'Falk Motors recalled 40,000 vans produced in May.',
    'Police questioned Ivo Frost for three hours on Monday.',
    'Police observed the house for two nights in June.',
    'Falk Motors noted a rise in sales in May.',
    'The council declared a state of emergency on Friday.',
    'The council concluded its work in March after two years.',
    'The hospital admitted forty people on Monday night.',
    'Gunmen threatened the crew of the ferry for two hours.',
    'Nora Falk claimed the prize for the best garden in Ulm.',
    'Nora Falk wrote the letter in a café in June.',
    'The army attacked the town for three days.',
    'The court rejected the appeal of Ivo Frost on Friday.',
    'The board discussed the budget for three hours on Monday.',
    'The neighbours argued for two hours on Sunday.',
    'Nora Falk called a taxi at the corner on Friday.',
    'Nora Falk called an election for May.',
    'Nora Falk called her sister in Ulm.',
  ].map((text) => article(`an act, no words: ${text}`, text)),
  ...(
    [
      ['recalled', 'that the vans had been sold in May.'],
      ['recalled', 'seeing the vans in May.'],
      ['recalled', 'how the vans were sold in May.'],
      ['noted', 'the vans had been sold in May.'],
      ['declared', 'the yard was bankrupt by May.'],
      ['threatened', 'to close the yard in May.'],
      ['claimed', 'to own the yard in Ulm.'],
      ['attacked', 'the council for closing the yard.'],
      ['criticised', 'the council for the delay.'],
      ['dismissed', 'the report as a bad joke.'],
      ['stressed', 'the need for haste in May.'],
      ['called', 'the plan a waste of time.'],
      ['called', 'the mayor of Ulm a liar.'],
    ] as const
  ).map(([verb, words]) =>
    article(`words: ${verb} ${words}`, `Nora Falk ${verb} ${words}`, [words, 'Nora Falk']),
  ),
  article('called for', 'Nora Falk called for a new bridge.', ['a new bridge.', 'Nora Falk']),
  article('what somebody called', 'It was what Nora Falk called the worst day of the year.', [
    'the worst day of the year.',
    'Nora Falk',
  ]),
];
