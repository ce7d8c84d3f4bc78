/** A text (one passage a line) and all that is said in it. */
export interface QuoteCase {
  readonly name: string;
  /** Lines "Name: words" are turns of a transcript. */
  readonly transcript: boolean;
  readonly text: string;
  /** In the order of the text: the words as they stand there, and whose they are. */
  readonly quotes: readonly (readonly [words: string, speaker: string | null, status?: string])[];
}

export const article = (name: string, text: string, ...quotes: QuoteCase['quotes']): QuoteCase => ({
  name,
  transcript: false,
  text,
  quotes,
});

export const transcript = (name: string, text: string, ...quotes: QuoteCase['quotes']): QuoteCase => ({
  name,
  transcript: true,
  text,
  quotes,
});

/** Hand-written cases, one per phenomenon; all people are invented. */
export const QUOTE_CASES: readonly QuoteCase[] = [
  article(
    'inverted said',
    '“We will not sign this paper,” said Maria Delgado, the chief negotiator. “Not today.”',
    ['“We will not sign this paper,”', 'Maria Delgado'],
    ['“Not today.”', 'Maria Delgado'],
  ),
  article(
    'inverted title',
    '"The bridge is safe," said Transport Minister Anton Weber, a former engineer from Kassel.',
    ['"The bridge is safe,"', 'Anton Weber'],
  ),
  article(
    'floating paragraph',
    'Talks resumed on Monday, Lena Brandt said.\n“I have seen worse weeks than this one.”\n“We still have three days left.”',
    ['Talks resumed on Monday,', 'Lena Brandt'],
    ['“I have seen worse weeks than this one.”', 'Lena Brandt'],
    ['“We still have three days left.”', 'Lena Brandt'],
  ),
  article(
    'floating lookback',
    'Colonel Piet Vos was not impressed by the plan.\n“It reads like a wish list.”',
    ['“It reads like a wish list.”', 'Piet Vos'],
  ),
  article(
    'multi paragraph',
    '“The first convoy leaves at dawn. We expect it to arrive by evening.\n“The second one waits for fuel,” Grace Okafor said.',
    ['“The first convoy leaves at dawn. We expect it to arrive by evening.', 'Grace Okafor'],
    ['“The second one waits for fuel,”', 'Grace Okafor'],
  ),
  article(
    'interrupted',
    '“If the grid fails again,” Tomas Lind said, “nobody will be able to blame the weather.”',
    ['“If the grid fails again,”', 'Tomas Lind'],
    ['“nobody will be able to blame the weather.”', 'Tomas Lind'],
  ),
  article(
    'pronoun chain',
    'Deputy Mayor Ruth Adler met Chief Engineer Paul Novak at the site. Adler told reporters that the work was late. “It should have been done in May,” she said. Novak disagreed. “The steel came late,” he said.',
    ['the work was late', 'Ruth Adler'],
    ['“It should have been done in May,”', 'Ruth Adler'],
    ['“The steel came late,”', 'Paul Novak'],
  ),
  article(
    'pronoun gender',
    'Nadia Rahimi and her brother Karim Rahimi run the shop. “He does the books,” she said. “She does everything else,” he said.',
    ['“He does the books,”', 'Nadia Rahimi'],
    ['“She does everything else,”', 'Karim Rahimi'],
  ),
  article(
    'scare quotes',
    'The so-called “miracle battery” was delayed again, and the “exit ramp” remained closed. “It is only a delay,” said Ivo Marsh.',
    ['“It is only a delay,”', 'Ivo Marsh'],
  ),
  article(
    'titles in quotes',
    'Her novel “The Long Way Down the River” won the prize. “I did not expect it at all,” Clara Finch said.',
    ['“I did not expect it at all,”', 'Clara Finch'],
  ),
  article('nested', '“My father told me, ‘Never sell the land,’ and I never did,” Omar Haddad said.', [
    '“My father told me, ‘Never sell the land,’ and I never did,”',
    'Omar Haddad',
  ]),
  article(
    'nested said',
    '“The minister said, ‘We are leaving,’ and then he left,” recalled Jana Kovacs, an aide.',
    ['“The minister said, ‘We are leaving,’ and then he left,”', 'Jana Kovacs'],
  ),
  article(
    'straight vs curly',
    '"They\'re late," Ben Carver said. “They’re always late.”',
    ['"They\'re late,"', 'Ben Carver'],
    ['“They’re always late.”', 'Ben Carver'],
  ),
  article(
    'latex quotes',
    "``The vote is ours,'' Hugo Stein said. ''Nobody else has the numbers.''",
    ["``The vote is ours,''", 'Hugo Stein'],
    ["''Nobody else has the numbers.''", 'Hugo Stein'],
  ),
  article('single quotes uk', '‘The match should not have been played,’ Fiona Grant said.', [
    '‘The match should not have been played,’',
    'Fiona Grant',
  ]),
  article('guillemets', '«Nous avons deux jours pour décider», said Luc Moreau.', [
    '«Nous avons deux jours pour décider»',
    'Luc Moreau',
  ]),
  article(
    'according end',
    'The reactor was switched off at noon, according to Dana Whitfield, the plant director.',
    ['The reactor was switched off at noon', 'Dana Whitfield'],
  ),
  article('according start', 'According to Dana Whitfield, the reactor was switched off at noon.', [
    'the reactor was switched off at noon',
    'Dana Whitfield',
  ]),
  article('indirect that', 'Viktor Salenko said that the delegation would return to the capital next week.', [
    'the delegation would return to the capital next week',
    'Viktor Salenko',
  ]),
  article(
    'indirect no that',
    'On Tuesday, Viktor Salenko, the envoy, told reporters the delegation would return next week.',
    ['the delegation would return next week', 'Viktor Salenko'],
  ),
  article('indirect tail', 'The delegation would return next week, Viktor Salenko said.', [
    'The delegation would return next week',
    'Viktor Salenko',
  ]),
  article(
    'indirect apposition',
    'Mei Tanaka, who chairs the board and has led the firm since 2011, warned that the plant could close within a year.',
    ['the plant could close within a year', 'Mei Tanaka'],
  ),
  article(
    'indirect vp',
    'Mei Tanaka said sales had fallen by a third and added that no recovery was in sight.',
    ['sales had fallen by a third', 'Mei Tanaka'],
    ['no recovery was in sight', 'Mei Tanaka'],
  ),
  article(
    'indirect two',
    'Mei Tanaka said sales had fallen, while Rolf Engel argued that the market was about to turn.',
    ['sales had fallen', 'Mei Tanaka'],
    ['the market was about to turn', 'Rolf Engel'],
  ),
  article(
    'mixed',
    'Rolf Engel said the offer was “an insult to every worker in the yard” and would be rejected.',
    ['the offer was “an insult to every worker in the yard” and would be rejected', 'Rolf Engel'],
  ),
  article('mixed fragment', 'Rolf Engel called the offer “an insult to every worker in the yard.”', [
    'the offer “an insult to every worker in the yard.”',
    'Rolf Engel',
  ]),
  article('colon', 'In a written statement, Sofia Petrov said: “We regret the damage and will pay for it.”', [
    '“We regret the damage and will pay for it.”',
    'Sofia Petrov',
  ]),
  article('asked', 'Asked about the delay, Sofia Petrov replied, “Ask me next week.”', [
    '“Ask me next week.”',
    'Sofia Petrov',
  ]),
  article('question mark', '“Who approved this?” Elif Demir asked the committee.', [
    '“Who approved this?”',
    'Elif Demir',
  ]),
  article('tell object', '“We were never shown the file,” Elif Demir told the Daily Ledger on Friday.', [
    '“We were never shown the file,”',
    'Elif Demir',
  ]),
  article(
    'spokesman for',
    '“There is nothing to add,” said Carl Boone, a spokesman for President Ada Quist.',
    ['“There is nothing to add,”', 'Carl Boone'],
  ),
  article('unnamed spokesman', '“There is nothing to add,” said a spokeswoman for President Ada Quist.', [
    '“There is nothing to add,”',
    'a spokeswoman',
  ]),
  article('org', 'The channel will stay shut until Sunday, the Harbour Authority said in a statement.', [
    'The channel will stay shut until Sunday',
    'The Harbour Authority',
  ]),
  article(
    'it org',
    'The Harbour Authority said the channel will stay shut. It added that pilots had been told to wait.',
    ['the channel will stay shut', 'The Harbour Authority'],
    ['pilots had been told to wait', 'The Harbour Authority'],
  ),
  article(
    'headline',
    'Marsh: ‘We will appeal’\nIvo Marsh said on Friday that the company would appeal the ruling.',
    ['‘We will appeal’', 'Ivo Marsh'],
    ['the company would appeal the ruling', 'Ivo Marsh'],
  ),
  transcript(
    'transcript plain',
    'Interview with the envoy, 3 May\nReporter: How long will the talks last?\nUshenko: As long as they need to. We have time.\nReporter: And the prisoners?\nUshenko: That list is ready.',
    ['How long will the talks last?', 'Reporter'],
    ['As long as they need to. We have time.', 'Ushenko'],
    ['And the prisoners?', 'Reporter'],
    ['That list is ready.', 'Ushenko'],
  ),
  transcript(
    'transcript caps',
    'MS. HARROW: Good afternoon, everyone.\nQUESTION: Will the secretary travel?\nMS. HARROW: I have nothing to announce.\nQUESTION: Not even a date?',
    ['Good afternoon, everyone.', 'Harrow'],
    ['Will the secretary travel?', 'Question'],
    ['I have nothing to announce.', 'Harrow'],
    ['Not even a date?', 'Question'],
  ),
  transcript(
    'transcript title',
    'President Ada Quist: Thank you for coming.\nPrime Minister Jon Ek: Thank you for having us.\nPresident Quist: Let us begin with the border.\nPM Ek: Agreed.',
    ['Thank you for coming.', 'Ada Quist'],
    ['Thank you for having us.', 'Jon Ek'],
    ['Let us begin with the border.', 'Ada Quist'],
    ['Agreed.', 'Jon Ek'],
  ),
  transcript(
    'transcript qa',
    'Our reporter spoke to Jon Ek.\nQ: What changed?\nA: The price of gas changed, and so did we.\nQ: Will it last?\nA: Nobody knows that yet.',
    ['What changed?', 'Q'],
    ['The price of gas changed, and so did we.', 'Jon Ek'],
    ['Will it last?', 'Q'],
    ['Nobody knows that yet.', 'Jon Ek'],
  ),
  transcript(
    'transcript bold',
    '**Quist:** We are not there yet.\n**Ek:** But we are close.\n**Quist:** Close is not enough.',
    ['We are not there yet.', 'Ada Quist'],
    ['But we are close.', 'Jon Ek'],
    ['Close is not enough.', 'Ada Quist'],
  ),
  transcript(
    'transcript dash',
    '— Ada Quist: We open the archive in June.\n— Moderator: All of it?\n— Ada Quist: All of it.',
    ['We open the archive in June.', 'Ada Quist'],
    ['All of it?', 'Moderator'],
    ['All of it.', 'Ada Quist'],
  ),
  article(
    'not a label',
    'Note: the hall closes at nine.\nUpdate: the concert was moved.\nRead more: Ten things to do in June',
  ),
  article('negated', 'Ada Quist declined to comment. Jon Ek would not say whether the border would open.'),
  article(
    'quote by other',
    'Ada Quist denied that she had called him “a coward with a pension.” “I never used those words,” she said.',
    ['that she had called him “a coward with a pension.”', 'Ada Quist'],
    ['“I never used those words,”', 'Ada Quist'],
  ),
  article(
    'same surname',
    'Helen Ford and Martin Ford both spoke. “I am selling,” Martin Ford said. “And I am buying,” Helen Ford said.',
    ['“I am selling,”', 'Martin Ford'],
    ['“And I am buying,”', 'Helen Ford'],
  ),
  article(
    'last name only',
    'Dr. Ingrid Solberg leads the ward. “We are full,” Solberg said. Dr. Solberg added that two more nurses were needed.',
    ['“We are full,”', 'Ingrid Solberg'],
    ['two more nurses were needed', 'Ingrid Solberg'],
  ),
  article('tweet', '“Great day in the valley!” Jon Ek tweeted on Sunday.', [
    '“Great day in the valley!”',
    'Jon Ek',
  ]),
  article('ellipsis end', '“I thought it was over . . . and then the phone rang,” Ada Quist recalled.', [
    '“I thought it was over . . . and then the phone rang,”',
    'Ada Quist',
  ]),
  article('whose', 'Karim Rahimi, whose shop was flooded twice, says the city ignored three warnings.', [
    'the city ignored three warnings',
    'Karim Rahimi',
  ]),
  article(
    'participle',
    'Karim Rahimi left the meeting early, saying that the city had ignored three warnings.',
    ['the city had ignored three warnings', 'Karim Rahimi'],
  ),
];
