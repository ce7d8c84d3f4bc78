import { article, type QuoteCase } from './quotes.ts';

/** Where words begin and end, and who stands behind them: subjects of every build, partial quotations, titles of works. All people are invented. */
export const QUOTE_SPAN_CASES: readonly QuoteCase[] = [
  article(
    'introduced by a verb that reports nothing',
    'Nora Falk delivered a blunt message: “Leave the harbour to the fishermen.”',
    ['“Leave the harbour to the fishermen.”', 'Nora Falk'],
  ),
  article(
    'introduced behind a subordinate clause with a report of its own',
    'When Ivo Marsh suggested that the port would close, Nora Falk shot back, “Then we will open another one.”',
    ['the port would close', 'Ivo Marsh'],
    ['“Then we will open another one.”', 'Nora Falk'],
  ),
  article(
    'as somebody put it',
    'As Nora Falk, a retired pilot, put it, “Nobody steers by the old lights any more.”',
    ['“Nobody steers by the old lights any more.”', 'Nora Falk'],
  ),
  article('warned, inverted', '“The ice will not hold another winter,” warned Nora Falk.', [
    '“The ice will not hold another winter,”',
    'Nora Falk',
  ]),
  article('any past verb beside the marks', '“They sold us a broken crane,” Nora Falk fumed on Tuesday.', [
    '“They sold us a broken crane,”',
    'Nora Falk',
  ]),
  article(
    'partial quotations of one clause are one',
    'Nora Falk said “on a good day” the ferry was “twice as fast” as the old bridge.',
    ['“on a good day” the ferry was “twice as fast” as the old bridge.', 'Nora Falk'],
  ),
  article(
    'a partial quotation opens the clause',
    'Nora Falk said that “most of the crews” can no longer be paid.',
    ['“most of the crews” can no longer be paid.', 'Nora Falk'],
  ),
  article(
    'two speakers, one quotation each, joined by and',
    'Twelve captains said “never” and nine owners said “not this year.”',
    ['“never”', 'Twelve captains'],
    ['“not this year.”', 'nine owners'],
  ),
  article(
    'a clause before a quoted end',
    'Nora Falk said in an interview that whatever the council decides, “we will not sell the yard.”',
    ['whatever the council decides, “we will not sell the yard.”', 'Nora Falk'],
  ),
  article(
    "a verb between two quotations beside the marks stays another's",
    'When a child shouted, “Stop,” Nora Falk laughed, “He is right!”',
    ['“Stop,”', 'a child'],
    ['“He is right!”', 'Nora Falk'],
  ),
  article('a programme is no quotation', '“We are late,” Nora Falk said on the radio’s “Morning Harbour.”', [
    '“We are late,”',
    'Nora Falk',
  ]),
  article(
    'a book behind its author is no quotation',
    '“We are late,” said Nora Falk, author of “The Long Way to the Sea.”',
    ['“We are late,”', 'Nora Falk'],
  ),
  article(
    'a programme between verb and clause',
    'Nora Falk told the radio’s “Morning Harbour” that the lock “will be flooded by June.”',
    ['the lock “will be flooded by June.”', 'Nora Falk'],
  ),
  article(
    'negated verb before the report',
    'Nora Falk did not name the buyer but did note that the price was fair.',
    ['the price was fair.', 'Nora Falk'],
  ),
  article('a possessive begins the clause', 'Nora Falk said her 40 boats were worth less than the nets.', [
    'her 40 boats were worth less than the nets.',
    'Nora Falk',
  ]),
  article('a relative clause ends at its comma', 'Nora Falk, who said the yard was lost, sold her boats.', [
    'the yard was lost',
    'Nora Falk',
  ]),
  article(
    'relative and main clause both report',
    'Nora Falk, who said the yard was lost, said the boats would follow.',
    ['the yard was lost', 'Nora Falk'],
    ['the boats would follow.', 'Nora Falk'],
  ),
  article(
    'each of two clauses has its own speaker',
    'While Nora Falk said the yard was lost, Ivo Marsh said it could be saved.',
    ['the yard was lost', 'Nora Falk'],
    ['it could be saved.', 'Ivo Marsh'],
  ),
  article('a contracted has', 'While she’s said the yard can wait, Nora Falk must decide by May.', [
    'the yard can wait',
    null,
  ]),
  article(
    'a party and a town in brackets',
    'Senator Nora Falk (L., Ulm), one of the founders of the yard, said the boats would be sold.',
    ['the boats would be sold.', 'Nora Falk'],
  ),
  article('one of several unnamed', 'Six captains met. Another said the boats would be sold.', [
    'the boats would be sold.',
    'Another',
  ]),
  article('a number of people', 'Six in 10 say the yard should stay open.', [
    'the yard should stay open.',
    'Six in 10',
  ]),
  article('some of a group', 'Some of the captains’ oldest friends said they would leave the yard.', [
    'they would leave the yard.',
    'Some of the captains’ oldest friends',
  ]),
  article('a document filed on a day', 'A paper filed on Thursday says the yard was never paid.', [
    'the yard was never paid.',
    'A paper',
  ]),
  article(
    'a person described by what he does',
    'An aide to the mayor speaking on condition of anonymity said the deal was dead.',
    ['the deal was dead.', 'An aide to the mayor'],
  ),
  article('friends who have seen somebody', 'Friends who have seen her at the yard say she is tired.', [
    'she is tired.',
    'Friends',
  ]),
  article(
    'including',
    'Several captains interviewed at the yard this week, including Ivo Marsh, said they had no complaint.',
    ['they had no complaint.', 'Several captains'],
  ),
  article(
    'citing something first',
    'Nora Falk, citing figures from the yard, said that forty people had left.',
    ['forty people had left.', 'Nora Falk'],
  ),
  article(
    'described between dashes with an apposition before',
    'Nora Falk, head of the yard’s council - which she founded - said the boats were safe.',
    ['the boats were safe.', 'Nora Falk'],
  ),
  article(
    'a name behind a role and a comma',
    '“It was late,” the yard’s press officer, Josh Eastman, said on Tuesday.',
    ['“It was late,”', 'Josh Eastman'],
  ),
  article(
    'a name of one word between commas',
    'Falk’s son, Grant, defended his mother, saying: “She sold nothing.”',
    ['“She sold nothing.”', 'Grant'],
  ),
  article(
    'an apposition that goes on',
    'Another captain, Andrew J. Tolland of the firm Moor, said the lock was shut.',
    ['the lock was shut.', 'Andrew J. Tolland'],
  ),
  article(
    "the sentence's first subject says too",
    'In her speech, Nora Falk thanked the crews and said the yard would reopen.',
    ['the yard would reopen.', 'Nora Falk'],
  ),
  article(
    'a semicolon ends the report',
    'The yard needs four hundred boats a year, captains say; last year it built six.',
    ['The yard needs four hundred boats a year', 'captains'],
  ),
  article(
    'parenthesis with marks',
    'The lock, Nora Falk said, “is a monument to waste” in the north.',
    ['The lock', 'Nora Falk'],
    ['“is a monument to waste” in the north.', 'Nora Falk'],
  ),
  article(
    'according to within the sentence',
    'Since last autumn, according to Harbour Watch, customs officers have seized forty boats in the bay.',
    ['customs officers have seized forty boats in the bay.', 'Harbour Watch'],
  ),
  article('a study by somebody', 'According to a study by Jon Ek, boats are heavier than they look.', [
    'boats are heavier than they look.',
    'a study by Jon Ek',
  ]),
  article(
    'statement saying',
    'Nora Falk’s office released a statement on Monday saying the yard was not for sale.',
    ['the yard was not for sale.', 'Nora Falk’s office'],
  ),
  article('by saying', 'Nora Falk calmed the captains by saying the yard was not for sale.', [
    'the yard was not for sale.',
    'Nora Falk',
  ]),
  article(
    'went on to say',
    'Nora Falk spoke for an hour. She went on to say that the yard was not for sale.',
    ['the yard was not for sale.', 'Nora Falk'],
  ),
  article('continued to say', 'Nora Falk continued to insist that the yard was not for sale.', [
    'the yard was not for sale.',
    'Nora Falk',
  ]),
  article('referred to as', 'Nora Falk referred to the minister as “the little man from Ulm.”', [
    'the minister as “the little man from Ulm.”',
    'Nora Falk',
  ]),
  article(
    'a claim with a verb of another form behind',
    'Nora Falk’s claim that the yard was safe drew laughter in the hall.',
    ['the yard was safe', 'Nora Falk'],
  ),
  article('an abbreviation ends no report', 'The crane was sold to a yard in the U.S., Nora Falk said.', [
    'The crane was sold to a yard in the U.S.',
    'Nora Falk',
  ]),
  article(
    "said last, inverted, without a comma's end",
    'The meeting fell apart within the hour, said one captain in the room.',
    ['The meeting fell apart within the hour', 'one captain'],
  ),
  article(
    'a clause behind “say despite”',
    'One young captain, Carla Moretti, says despite being born in Ulm, she cannot swim.',
    ['despite being born in Ulm, she cannot swim.', 'Carla Moretti'],
  ),
  article(
    'a line that ends with a colon announces',
    'The union’s letter reads:\n“We have waited for nine years. We will not wait for a tenth.”',
    ['“We have waited for nine years. We will not wait for a tenth.”', 'The union'],
  ),
  article('exclamation before a name and another verb', '“I am not tired!” Nora Falk declared.', [
    '“I am not tired!”',
    'Nora Falk',
  ]),
  article(
    'a question and a described speaker',
    '“Is it wise to wait?” Nora Falk, the yard’s lawyer, said at a meeting.',
    ['“Is it wise to wait?”', 'Nora Falk'],
  ),
  article('an ellipsis before the speaker', '“We may look at other boats…” Nora Falk said.', [
    '“We may look at other boats…”',
    'Nora Falk',
  ]),
  article(
    'closed with an opening mark',
    '“It is rare,“ said Nora Falk. “We will wait.”',
    ['“It is rare,“', 'Nora Falk'],
    ['“We will wait.”', 'Nora Falk'],
  ),
  article('opened with a closing mark', '” … the ferry is gone,” Nora Falk wrote.', [
    '” … the ferry is gone,”',
    'Nora Falk',
  ]),
  article(
    'a party called by its name',
    'The others found a home in a group of captains called Free Harbour, which met in Ulm.',
  ),
  article(
    'a title of address and a role before the name',
    'The yard will reopen in May, Harbour Master Nora Falk told the crews on Friday.',
    ['The yard will reopen in May', 'Nora Falk'],
  ),
  article(
    'a report behind a clause of time',
    'After the crane fell, Nora Falk said the yard would close for a week.',
    ['the yard would close for a week.', 'Nora Falk'],
  ),
  article(
    'a second report of another, behind but',
    'Nora Falk said the yard would reopen, but Ivo Marsh said it never would.',
    ['the yard would reopen', 'Nora Falk'],
    ['it never would.', 'Ivo Marsh'],
  ),
  article(
    'an addressee and a day before the clause',
    'Nora Falk told the council on Monday that forty boats were missing.',
    ['forty boats were missing.', 'Nora Falk'],
  ),
  article('what is called something', 'Nora Falk called the offer “a gift with a hook in it,” and left.', [
    'the offer “a gift with a hook in it,”',
    'Nora Falk',
  ]),
  article(
    "a quotation within a report of somebody's words",
    'Nora Falk said the offer, which Ivo Marsh had praised as “generous,” was too small.',
    ['the offer, which Ivo Marsh had praised as “generous,” was too small.', 'Nora Falk'],
  ),
  article(
    "the name before a colon, not the sentence's subject",
    'The gap between the polls does not surprise the pollster Nora Falk: “Small towns answer late.”',
    ['“Small towns answer late.”', 'Nora Falk'],
  ),
  article(
    'a colon behind the one who is addressed',
    'Harbour Master Nora Falk delivered a blunt message to Ivo Marsh: “Leave the harbour to the fishermen.”',
    ['“Leave the harbour to the fishermen.”', 'Nora Falk'],
  ),
  article(
    'nothing that can speak before a colon',
    'There was one change above all: “We have a roof over the pump.”',
    ['“We have a roof over the pump.”', null],
  ),
  article('the paper claims that', 'The harbour paper claims that the crane was sold twice.', [
    'the crane was sold twice.',
    'The harbour paper',
  ]),
  article(
    'somebody who noted that, behind the marks',
    '“The ice is gone,” said Nora Falk, who noted that spring had come early.',
    ['“The ice is gone,”', 'Nora Falk'],
    ['spring had come early.', 'Nora Falk'],
  ),
];
