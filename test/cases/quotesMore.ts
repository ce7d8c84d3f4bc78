import { article, type QuoteCase, transcript } from './quotes.ts';

/** Cases beyond the first fifty: statuses, second-hand words, lost marks, odd spellings. All people are invented. */
export const MORE_QUOTE_CASES: readonly QuoteCase[] = [
  article(
    'report cites a person as saying',
    'Envoy Pavel Korin called. A Harbour Wire report cited Korin as saying that Lena Brandt stressed the need for haste.',
    ['Lena Brandt stressed the need for haste.', 'Pavel Korin'],
    ['the need for haste.', 'Lena Brandt', 'reported'],
  ),
  article('was quoted as saying', 'Jon Ek was quoted as saying that the tunnel would open in June.', [
    'the tunnel would open in June.',
    'Jon Ek',
  ]),
  article('asked whether', 'Jon Ek asked Lena Brandt whether it would be wise to wait until spring.', [
    'it would be wise to wait until spring.',
    'Jon Ek',
    'asked',
  ]),
  article(
    'asked by journalists',
    'Lena Brandt, who met the mayor on Monday, was later asked by journalists if the bridge was lost. “Oh, I hope not,” she replied.',
    ['the bridge was lost.', 'journalists', 'asked'],
    ['“Oh, I hope not,”', 'Lena Brandt'],
  ),
  article(
    'declaration and warning as nouns',
    'Lena Brandt’s declaration that the port would never close prompted a warning from Jon Ek that she risked losing the council if she went on.',
    ['the port would never close', 'Lena Brandt'],
    ['she risked losing the council if she went on.', 'Jon Ek'],
  ),
  article(
    'three verbs with one subject',
    'Jon Ek stated on May 3rd that the plan could work, but stressed that it had not been read in full, insisting that the council was living in a dream.',
    ['the plan could work', 'Jon Ek'],
    ['it had not been read in full', 'Jon Ek'],
    ['the council was living in a dream.', 'Jon Ek'],
  ),
  article(
    'on the contrary',
    'Jon Ek, on the contrary, believed that the council would move towards something close.',
    ['the council would move towards something close.', 'Jon Ek'],
  ),
  article(
    'heard explaining',
    'In the call, Lena Brandt is heard explaining: We have a ten-point plan and I may do the same with you.',
    ['We have a ten-point plan and I may do the same with you.', 'Lena Brandt'],
  ),
  article(
    'speech that lost its marks',
    'In the call, Lena Brandt appears calm. I know what it will take for a deal, she says. A bridge and perhaps a tunnel somewhere else.',
    ['I know what it will take for a deal', 'Lena Brandt'],
    ['A bridge and perhaps a tunnel somewhere else.', 'Lena Brandt'],
  ),
  article(
    'nested marks of the same shape',
    'Jon Ek played it down: “You know, you have to say, “Look, they want this, you must give it.” That is how it goes.”',
    ['“You know, you have to say, “Look, they want this, you must give it.” That is how it goes.”', 'Jon Ek'],
  ),
  article(
    'predicted in a mixed clause',
    'Jon Ek took the advice on board. Lena Brandt “will smile” and will say “Mr Ek is a fair judge,” he said.',
    ['Lena Brandt “will smile” and will say “Mr Ek is a fair judge,”', 'Jon Ek', 'predicted'],
  ),
  article(
    'predicted within a quotation',
    'Jon Ek sounded pleased, replying: “I agree that she will thank you, she will say that Mr. Weber is a fair man, and so on. I am sure.”',
    [
      '“I agree that she will thank you, she will say that Mr. Weber is a fair man, and so on. I am sure.”',
      'Jon Ek',
    ],
    ['Mr. Weber is a fair man, and so on.', 'Jon Ek', 'predicted'],
  ),
  article('foretold by the article itself', 'Jon Ek will say that the bridge is safe.', [
    'the bridge is safe.',
    null,
    'predicted',
  ]),
  article(
    'scripted',
    '“Here is my idea,” Lena Brandt added. “Maybe he says to President Ek: you know, the two of us discussed a very similar plan and that could move things along.”',
    ['“Here is my idea,”', 'Lena Brandt'],
    [
      '“Maybe he says to President Ek: you know, the two of us discussed a very similar plan and that could move things along.”',
      'Lena Brandt',
      'scripted',
    ],
  ),
  article(
    'told by somebody, for somebody else',
    'Lena Brandt told her colleague that she had deep respect for Jon Ek and that he had always wanted a deal.',
    ['she had deep respect for Jon Ek and that he had always wanted a deal.', 'Lena Brandt'],
  ),
  article(
    'the pronoun after foreign content',
    'Pavel Korin smiled. Jon Ek would be there by noon, he said.',
    ['Jon Ek would be there by noon', 'Pavel Korin'],
  ),
  article(
    'a clause before the colon',
    'Lena Brandt was blunt about the price: “Nobody will pay that,” she said.',
    ['“Nobody will pay that,”', 'Lena Brandt'],
  ),
  article('a spelling of the same surname', 'Steffen Wittkau arrived late. The tunnel is dry, Vitkau said.', [
    'The tunnel is dry',
    'Steffen Wittkau',
  ]),
  article(
    'reported by an agency, inverted without marks',
    'The ship was moved at the mayor’s wish, as he wanted to save time, reported Harbour Wire.',
    ['The ship was moved at the mayor’s wish, as he wanted to save time', 'Harbour Wire'],
  ),
  article(
    'according to sources cited by a paper',
    'According to sources cited by the Harbour Post, officials threatened to cut the power if Jon Ek refused the plan.',
    ['officials threatened to cut the power if Jon Ek refused the plan.', 'sources'],
  ),
  article(
    'according to an interview that somebody gave',
    'Korin met Jon Ek in Oslo, according to an interview that Ek gave to the Post.',
    ['Korin met Jon Ek in Oslo', 'Jon Ek'],
  ),
  article(
    'time between verb and clause',
    'Spokesman Jon Ek said earlier this month that a meeting “will take place” but only “in due time.”',
    ['a meeting “will take place” but only “in due time.”', 'Jon Ek'],
  ),
  article(
    'an age in the apposition',
    'Rosa M. Leone, 63, a voter from Kassel, said she wanted a new bridge.',
    ['she wanted a new bridge.', 'Rosa M. Leone'],
  ),
  article('any verb beside a quotation', '“You never opened that letter,” Lena Brandt charged.', [
    '“You never opened that letter,”',
    'Lena Brandt',
  ]),
  article('a rare verb before its subject', '“A fine mess,” scoffed Lena Brandt, 31, who keeps the bees.', [
    '“A fine mess,”',
    'Lena Brandt',
  ]),
  article(
    'a bracket behind the name',
    'After the vote, Gov. Jon Ek (Ind.), said, “I will walk there on foot.”',
    ['“I will walk there on foot.”', 'Jon Ek'],
  ),
  article('the verb opens the sentence', 'Said Lena Brandt, who built the mill, “It never stood still.”', [
    '“It never stood still.”',
    'Lena Brandt',
  ]),
  article(
    'a question put to somebody',
    'In an interview, Jon Ek was asked, “Which road would you close first?”',
    ['“Which road would you close first?”', null, 'asked'],
  ),
  article(
    'the outermost report',
    'Pavel Korin boasted that he was the only envoy to predict the “total collapse” of the talks.',
    ['he was the only envoy to predict the “total collapse” of the talks.', 'Pavel Korin'],
  ),
  article('a subordinate report', 'After Lena Brandt said the vote was lost, the others left the hall.', [
    'the vote was lost',
    'Lena Brandt',
  ]),
  article('a reporter who writes from a place', 'Lena Brandt reported from Kassel, and Jon Ek from Ulm.'),
  article('the name before a colon', 'More from Jon Ek: “The price is only a starting point for us.”', [
    '“The price is only a starting point for us.”',
    'Jon Ek',
  ]),
  article(
    'a passive is nobody’s report',
    'The port is said to be ready to grant “full” access, and Jon Ek was told to wait.',
  ),
  article('only declining', 'A spokeswoman for Lena Brandt declined to comment.'),
  article('a claim that is denied', 'Jon Ek denied that he had ever seen the plan.', [
    'he had ever seen the plan.',
    'Jon Ek',
    'denied',
  ]),
  article(
    'a quotation without any cue',
    'It was a bad year for the port. “Everything that could go wrong did go wrong for us.”',
    ['“Everything that could go wrong did go wrong for us.”', null],
  ),
  transcript(
    'a label in another spelling and a turn without one',
    'Lena Brandt: Hello, Jon.\nJon Ek: Maybe he could say to President Quist: You know, we all want this plan. It may help.\n[laughs]\nAnd I would like that.',
    ['Hello, Jon.', 'Lena Brandt'],
    ['Maybe he could say to President Quist: You know, we all want this plan. It may help.', 'Jon Ek'],
    ['You know, we all want this plan.', 'Jon Ek', 'scripted'],
    ['And I would like that.', 'Jon Ek'],
  ),
  article(
    'a name behind a dash',
    'The mayor had heard it before. “No letter was ever answered by the town.” ― Clara Finch',
    ['“No letter was ever answered by the town.”', 'Clara Finch'],
  ),
  article(
    'a name that is also a verb',
    'Still, the mills are “just about alive,” Mr. Bolt said from his office.',
    ['Still, the mills are “just about alive,”', 'Bolt'],
  ),
  article(
    'those who are told are not those who tell',
    '“There is no plan,” Lena Brandt, who led the talks for years, told Harbour News.',
    ['“There is no plan,”', 'Lena Brandt'],
  ),
  article(
    'a subject within a subordinate clause does not take over',
    'Jon Ek asked for patience, because the minister Piet Quist was expected on Friday. “I will wait for them,” he said.',
    ['patience, because the minister Piet Quist was expected on Friday.', 'Jon Ek'],
    ['“I will wait for them,”', 'Jon Ek'],
  ),
  article(
    'whoever somebody’s words are about does not take over',
    'Piet Quist was lying to everyone, said Jon Ek on Friday. “It is a scandal for the port,” he said.',
    ['Piet Quist was lying to everyone', 'Jon Ek'],
    ['“It is a scandal for the port,”', 'Jon Ek'],
  ),
  article(
    'someone whose account is told is spoken of',
    'The harbour’s account came from Jon Ek. “Nobody was on board,” he said.',
    ['“Nobody was on board,”', 'Jon Ek'],
  ),
  article(
    'an adviser’s employer does not speak for him',
    'Taddeus Vorn, an adviser to Mr. Quist, left early. “I was tired,” he said.',
    ['“I was tired,”', 'Taddeus Vorn'],
  ),
  article(
    'an article begins the subject behind a fronted phrase',
    'In their call of October 14 the envoy Jon Ek had told them that he was thinking of a bridge.',
    ['he was thinking of a bridge.', 'Jon Ek'],
  ),
];
