import { article, type QuoteCase, transcript } from './quotes.ts';

/** Words that must not be put into the wrong mouth: foretold, asked, denied, second-hand, or of one of two bearers of a name. All people are invented. */
export const QUOTE_TRUST_CASES: readonly QuoteCase[] = [
  article('expected to say', 'Ivo Frost is expected to say that the bridge is safe.', [
    'the bridge is safe.',
    null,
    'predicted',
  ]),
  article('set to tell', 'Ivo Frost was set to tell the council that the bridge was lost.', [
    'the bridge was lost.',
    null,
    'predicted',
  ]),
  article('plans to announce', 'Nora Falk plans to announce on Monday that the bridge will close.', [
    'the bridge will close.',
    null,
    'predicted',
  ]),
  article(
    'told by somebody who was told',
    'Lisa Dent said Frost had told him: “Sell it all before Friday.”',
    ['Frost had told him: “Sell it all before Friday.”', 'Lisa Dent'],
    ['“Sell it all before Friday.”', 'Frost', 'reported'],
  ),
  article(
    'said that another said, with marks',
    'Lisa Dent told reporters that Ivo Frost had said, “Sell it all before Friday.”',
    ['Ivo Frost had said, “Sell it all before Friday.”', 'Lisa Dent'],
    ['“Sell it all before Friday.”', 'Ivo Frost', 'reported'],
  ),
  article('did not say, his office said', '“The bridge is safe,” Ivo Frost did not say, his office said.', [
    '“The bridge is safe,”',
    'his office',
    'denied',
  ]),
  article(
    'never said, according to his office',
    'Ivo Frost never said “the bridge is safe,” his office said.',
    ['“the bridge is safe,”', 'his office', 'denied'],
  ),
  article('did not say, by the writer', 'Ivo Frost did not say “the bridge is safe.”', [
    '“the bridge is safe.”',
    null,
    'denied',
  ]),
  article(
    'cannot say is no denial',
    'Ivo Frost cannot say “the bridge is safe” with a straight face, Nora Falk said.',
    ['Ivo Frost cannot say “the bridge is safe” with a straight face', 'Nora Falk'],
  ),
  article(
    'asked whether, with marks, and said no',
    'Asked whether “the bridge is safe,” Ivo Frost said no.',
    ['whether “the bridge is safe,”', null, 'asked'],
  ),
  article(
    'asked whether, without marks',
    'Asked whether the bridge was safe, Ivo Frost said it had never been tested.',
    ['whether the bridge was safe', null, 'asked'],
    ['it had never been tested.', 'Ivo Frost'],
  ),
  article(
    'when asked about',
    'When asked about the state of the bridge, Ivo Frost said it had never been tested.',
    ['the state of the bridge', null, 'asked'],
    ['it had never been tested.', 'Ivo Frost'],
  ),
  article('was asked why', 'Ivo Frost was asked why the bridge was closed.', [
    'why the bridge was closed.',
    null,
    'asked',
  ]),
  article('guillemets and a source behind', '«We are ready for any outcome», according to the Kremlin.', [
    '«We are ready for any outcome»',
    'Kremlin',
  ]),
  article(
    'guillemets and a source before',
    'According to the Kremlin’s press office, «we are ready for any outcome».',
    ['«we are ready for any outcome».', 'the Kremlin’s press office'],
  ),
  article('two of one surname', 'Helen Ford and Martin Ford run the yard. “We are selling,” Ford said.', [
    '“We are selling,”',
    'Ford',
  ]),
  article(
    'two of one surname, one with a title',
    'Helen Ford and Martin Ford run the yard. “We are selling,” Mrs. Ford said.',
    ['“We are selling,”', 'Helen Ford'],
  ),
  article(
    'two of one surname, one of them alone for pages',
    'Helen Ford runs the yard. Helen Ford built it. Martin Ford is her uncle. “We are selling,” Ford said.',
    ['“We are selling,”', 'Helen Ford'],
  ),
  article(
    'a mark that is never closed',
    '"The bridge is safe, said Ann Lee. Nobody doubts it, and the mayor agreed that it was time to go home.',
    ['"The bridge is safe', 'Ann Lee'],
    ['it was time to go home.', 'the mayor'],
  ),
  article(
    'a mark left open is closed in the next paragraph',
    '“We began with nothing, she said, and we will end with nothing.\n“That is the sea,” Ann Lee said.',
    ['“We began with nothing, she said, and we will end with nothing.', 'Ann Lee'],
    ['“That is the sea,”', 'Ann Lee'],
  ),
  article('italic label before marks', '_Ann Lee_: “We will not sell the boats.”', [
    '“We will not sell the boats.”',
    'Ann Lee',
  ]),
  article('bold label in a list', '* **Tom Reed**: “We will not sell the boats.”', [
    '“We will not sell the boats.”',
    'Tom Reed',
  ]),
  article(
    "a cue-less quotation stays nobody's",
    'Nora Falk left at noon. On the gate hung a sign. “No boat leaves this yard unpaid.” Nobody moved it.',
    ['“No boat leaves this yard unpaid.”', null],
  ),
  article('likely to say in a poll is said', 'Fishermen were more likely to say that the bridge is safe.', [
    'the bridge is safe.',
    'Fishermen',
  ]),
  article(
    'a spokeswoman for a president',
    '“The bridge is safe,” said a spokeswoman for President Ada Quist.',
    ['“The bridge is safe,”', 'a spokeswoman'],
  ),
  article(
    'said that another told others',
    'Lisa Dent said that Jon Ek had told the crews in July that no boat would leave.',
    ['Jon Ek had told the crews in July that no boat would leave.', 'Lisa Dent'],
    ['no boat would leave.', 'Jon Ek', 'reported'],
  ),
  article(
    'a clerk who spoke of another claimed that she told others',
    'A clerk who spoke on condition of anonymity claimed that Lisa Dent had told colleagues she heard the sea.',
    ['Lisa Dent had told colleagues she heard the sea.', 'A clerk'],
    ['she heard the sea.', 'Lisa Dent', 'reported'],
  ),
  article(
    'somebody described at length said that another assured others',
    'Nora Falk, known as Nono, who represents 300 of them in Ulm, said that Jon Ek had assured the crews that no boat would leave.',
    ['Jon Ek had assured the crews that no boat would leave.', 'Nora Falk'],
    ['no boat would leave.', 'Jon Ek', 'reported'],
  ),
  article('said that another told the truth', 'Lisa Dent said that Ivo Frost had told the truth about Ulm.', [
    'Ivo Frost had told the truth about Ulm.',
    'Lisa Dent',
  ]),
  article(
    'words that somebody could say, in marks',
    "Lisa Dent had a plan: “You could tell them, 'We gave the gate away.' They laugh.”",
    ["“You could tell them, 'We gave the gate away.' They laugh.”", 'Lisa Dent', 'said'],
    ['We gave the gate away.', 'Lisa Dent', 'scripted'],
  ),
  article('words for another to use', 'Lisa Dent suggested a phrase for him: “We gave the gate away.”', [
    '“We gave the gate away.”',
    'Lisa Dent',
    'scripted',
  ]),
  article('words for another to tell', 'Lisa Dent advised him to tell the crews: “We gave the gate away.”', [
    '“We gave the gate away.”',
    'Lisa Dent',
    'scripted',
  ]),
  article('what could be said is an opinion', '“You could say that the gate is shut,” Lisa Dent said.', [
    '“You could say that the gate is shut,”',
    'Lisa Dent',
  ]),
  transcript(
    'a turn that puts words into a mouth',
    'Ann Lee: Say it to them like this: the gate was never open and nobody left.\nJon Ek: I will tell them.',
    ['Say it to them like this: the gate was never open and nobody left.', 'Ann Lee', 'scripted'],
    ['I will tell them.', 'Jon Ek'],
  ),
  article('planning to write reports nothing', 'Nora Falk is planning to write a book about the yard.'),
  ...['another recording', 'a video of the meeting', 'a leaked transcript seen by the Ledger'].map((source) =>
    article(`nothing speaks that is only heard: ${source}`, `The bridge is safe, according to ${source}.`, [
      'The bridge is safe',
      null,
    ]),
  ),
  ...['two officials', 'a report by the port', 'the Video Guild'].map((source) =>
    article(`a source without a name is a source: ${source}`, `The bridge is safe, according to ${source}.`, [
      'The bridge is safe',
      source.replace(/^the /, ''),
    ]),
  ),
];
