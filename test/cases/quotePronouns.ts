import { article, type QuoteCase } from './quotes.ts';

const OPENED = 'Clara Marsh said the gates were open.';
const opened: QuoteCase['quotes'][number] = ['the gates were open.', 'Clara Marsh'];

/** Who "he" and "she" is, where no list knows the given name: a gender that is told excludes, an unknown one does not. */
export const QUOTE_PRONOUN_CASES: readonly QuoteCase[] = [
  article(
    'a woman whose name no list knows, told of just before',
    `${OPENED}\nOgechi Dravet, 24, ran out. “I thought the walls were singing,” she said.`,
    opened,
    ['“I thought the walls were singing,”', 'Ogechi Dravet'],
  ),
  article(
    'a woman whose name no list knows, the last who spoke',
    `${OPENED}\nOgechi Dravet said they were not. “He never looked at the locks,” she said.`,
    opened,
    ['they were not.', 'Ogechi Dravet'],
    ['“He never looked at the locks,”', 'Ogechi Dravet'],
  ),
  article(
    'a family name that stands first',
    `${OPENED}\nPham Thi Duong, 24, ran out. “I thought the walls were singing,” she said.`,
    opened,
    ['“I thought the walls were singing,”', 'Pham Thi Duong'],
  ),
  article(
    'the only person of the document',
    'Ogechi Dravet said police had questioned him. “He was asked three times,” she said.',
    ['police had questioned him.', 'Ogechi Dravet'],
    ['“He was asked three times,”', 'Ogechi Dravet'],
  ),
  article(
    'a body with a name of its own is not she',
    `${OPENED}\nThe Varna Tolbek sank at noon. “We had no boats,” she said.`,
    opened,
    ['“We had no boats,”', 'Clara Marsh'],
  ),
  ...[
    'Police spokeswoman Ottla Grenn said',
    'Ottla Grenn, a spokeswoman for the police, said',
    'Ottla Grenn, 41, the mayor’s wife, said',
    'His sister, Ottla Grenn, said',
    'The actress Ottla Grenn said',
  ].map((named) =>
    article(
      `no woman is he: ${named}`,
      `Jon Ek said the gates were shut.\n${named} that three were hurt. “Those were my people,” he added.`,
      ['the gates were shut.', 'Jon Ek'],
      ['three were hurt.', 'Ottla Grenn'],
      ['“Those were my people,”', 'Jon Ek'],
    ),
  ),
  article(
    'a woman in the chair that is called chairman',
    'Jon Ek said the gates were shut.\nChairman Clara Marsh said three were hurt. “Those were my people,” she added.',
    ['the gates were shut.', 'Jon Ek'],
    ['three were hurt.', 'Clara Marsh'],
    ['“Those were my people,”', 'Clara Marsh'],
  ),
  article(
    'of two who share a surname a title tells of one',
    'Jon Grenn and Ottla Grenn run the yard. Ms. Grenn spoke first. “It is ours,” she said. “It is mine,” he said.',
    ['“It is ours,”', 'Ottla Grenn'],
    ['“It is mine,”', 'Jon Grenn'],
  ),
  article('a pronoun is nobody’s name', 'The fire began at night. “Nobody asked me,” she said.', [
    '“Nobody asked me,”',
    null,
  ]),
  article('according to him', 'Jon Ek left at noon. The gates were shut, according to him.', [
    'The gates were shut',
    'Jon Ek',
  ]),
  article(
    'Jr. is nobody’s surname',
    'Paul Lind Jr. said the gates were shut. Jon Ek Jr. said they were open. “Lind lied,” Ek said. “Ek lied,” Lind said.',
    ['the gates were shut.', 'Paul Lind Jr'],
    ['they were open.', 'Jon Ek Jr'],
    ['“Lind lied,”', 'Jon Ek Jr'],
    ['“Ek lied,”', 'Paul Lind Jr'],
  ),
  article(
    'a gender that a pronoun told holds for the rest',
    'Ogechi Dravet came first. “I had the key,” she said.\nJon Ek said they were open.\nOgechi Dravet left at noon. “That was a lie,” he said.',
    ['“I had the key,”', 'Ogechi Dravet'],
    ['they were open.', 'Jon Ek'],
    ['“That was a lie,”', 'Jon Ek'],
  ),
  article(
    'a neighbour without a name is no other person',
    'Jon Ek met Clara Marsh on Monday.\n“It was hot,” a neighbour told reporters. “We ran away,” she said.',
    ['“It was hot,”', 'a neighbour'],
    ['“We ran away,”', 'a neighbour'],
  ),
  article(
    'who is she is not he',
    'Jon Ek left on Monday.\nA witness said the gate was shut. “I ran,” she added. “Nobody ran,” he said.',
    ['the gate was shut.', 'A witness'],
    ['“I ran,”', 'A witness'],
    ['“Nobody ran,”', 'Jon Ek'],
  ),
  article(
    'somebody without a name who only acted',
    'Jon Ek met Clara Marsh on Monday.\nA woman who lives nearby ran out. “It was hot,” she said.',
    ['“It was hot,”', 'A woman'],
  ),
  article(
    'a neighbour who has a name',
    'Jon Ek left on Monday.\nA neighbour, Clara Marsh, ran out. “It was hot,” she said.',
    ['“It was hot,”', 'Clara Marsh'],
  ),
  article(
    'the governor is somebody named before',
    'Jon Ek came first. “It was hot,” the governor said. “Nobody ran,” he added.',
    ['“It was hot,”', 'the governor'],
    ['“Nobody ran,”', 'Jon Ek'],
  ),
  article(
    'a body whose name ends like a plural is it',
    'The Ulm bank said the price was fair. Trevex Motors said it would sue. “We are sure,” it said.',
    ['the price was fair.', 'The Ulm bank'],
    ['it would sue.', 'Trevex Motors'],
    ['“We are sure,”', 'Trevex Motors'],
  ),
];
