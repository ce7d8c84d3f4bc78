import { article, type QuoteCase } from './quotes.ts';

/** Reports beside the main one of a sentence, opening participles, lists of speakers, odd places of a subject. All people are invented. */
export const QUOTE_REACH_CASES: readonly QuoteCase[] = [
  article(
    'a name given before another report',
    'Nora Falk called both Ivo Marsh and the harbour office “reckless” and said the quay would stay shut until the ice is gone.',
    ['both Ivo Marsh and the harbour office “reckless”', 'Nora Falk'],
    ['the quay would stay shut until the ice is gone.', 'Nora Falk'],
  ),
  article(
    'though somebody else noted',
    '“The quay is shut,” Nora Falk said, though Ivo Marsh noted that the ice was melting.',
    ['“The quay is shut,”', 'Nora Falk'],
    ['the ice was melting.', 'Ivo Marsh'],
  ),
  article(
    'a quotation within a second report',
    '“The quay is shut,” Nora Falk said, adding that she sees “a way out” by spring.',
    ['“The quay is shut,”', 'Nora Falk'],
    ['she sees “a way out” by spring.', 'Nora Falk'],
  ),
  article(
    'pledged, while another insisted',
    'While Ivo Marsh pledged to open the quay, Nora Falk insisted that the ice was too thin.',
    ['to open the quay', 'Ivo Marsh'],
    ['the ice was too thin.', 'Nora Falk'],
  ),
  article(
    'noting that, at the head of the sentence',
    'Noting that the ice had melted, Nora Falk said the quay would open.',
    ['the ice had melted', 'Nora Falk'],
    ['the quay would open.', 'Nora Falk'],
  ),
  article('after suggesting that', 'After suggesting that the ice had melted, Nora Falk left the room.', [
    'the ice had melted',
    'Nora Falk',
  ]),
  article(
    'by declaring he',
    'Ivo Marsh surprised the council by declaring he could not support the new quay.',
    ['he could not support the new quay.', 'Ivo Marsh'],
  ),
  article(
    'saying A and warning that B',
    'Nora Falk left early, saying the quay was shut and warning that the ice was thin.',
    ['the quay was shut', 'Nora Falk'],
    ['the ice was thin.', 'Nora Falk'],
  ),
  article(
    'falsely suggesting that',
    'Ivo Marsh raised doubts about the crane, falsely suggesting that the harbour had sold it twice.',
    ['the harbour had sold it twice.', 'Ivo Marsh'],
  ),
  article(
    'with somebody saying that',
    'The quay reopened on Friday, with the pilot Nora Falk saying that the ice had melted.',
    ['the ice had melted.', 'Nora Falk'],
  ),
  article('asked somebody to do something', 'Nora Falk asked the ferry crews to wait for the morning tide.', [
    'to wait for the morning tide.',
    'Nora Falk',
  ]),
  article('argued against', 'Ivo Marsh argued against a second quay in the old harbour.', [
    'a second quay in the old harbour.',
    'Ivo Marsh',
  ]),
  article(
    'a clause around the report',
    'In a harbour with so much ice, Nora Falk said, the old crane is of no use.',
    ['In a harbour with so much ice', 'Nora Falk'],
    ['the old crane is of no use.', 'Nora Falk'],
  ),
  article(
    'according to between subject and verb',
    'One of the plans for the quay, according to Nora Falk, is to build a second crane there.',
    ['One of the plans for the quay', 'Nora Falk'],
    ['is to build a second crane there.', 'Nora Falk'],
  ),
  article('a list of speakers', 'Nora Falk, Ivo Marsh and Lisa Dent said the quay was shut.', [
    'the quay was shut.',
    'Nora Falk, Ivo Marsh and Lisa Dent',
  ]),
  article(
    'a time between subject and verb',
    'Nora Falk just this past week announced the quay would be shut.',
    ['the quay would be shut.', 'Nora Falk'],
  ),
  article('two weeks ago said', 'The harbour office less than two weeks ago said that the quay was safe.', [
    'the quay was safe.',
    'The harbour office',
  ]),
  article(
    'a dateline before the subject',
    'ULM, Oct. 3 — Nora Falk left the harbour meeting early on Friday and said that the quay was lost.',
    ['the quay was lost.', 'Nora Falk'],
  ),
  article(
    'a given name that reads as a verb',
    '“The quay is shut,” harbour spokeswoman Hope Falk said on Friday.',
    ['“The quay is shut,”', 'Hope Falk'],
  ),
  article('a title with a full stop', '“The quay is shut,” said the Rev. Nora Falk.', [
    '“The quay is shut,”',
    'Nora Falk',
  ]),
  article('his manager, behind the verb', '“We go on,” added his manager Ivo Marsh, speaking to the radio.', [
    '“We go on,”',
    'Ivo Marsh',
  ]),
  article('but, said somebody', 'But, said Marsh, “I want no quarrel with the ferry crews.”', [
    '“I want no quarrel with the ferry crews.”',
    'Marsh',
  ]),
  article('the notice states', '“Nobody may enter the quay,” the notice states.', [
    '“Nobody may enter the quay,”',
    'the notice',
  ]),
  article(
    'a quotation that goes on with words of the writer',
    '“We are ready,” said Nora Falk. “We could win in May,” which is when the quay opens.',
    ['“We are ready,”', 'Nora Falk'],
    ['“We could win in May,”', 'Nora Falk'],
  ),
  article(
    'a block of words with its signature below',
    'The quay divides the town.\n“I will not cross that ice again in my life.”\nNora Falk, harbour pilot',
    ['“I will not cross that ice again in my life.”', 'Nora Falk'],
  ),
  article(
    'a surname first met with a given name that nobody knows',
    'Zarvo Adler runs the harbour. Adler was tired. “The quay is shut,” Adler said. Lisa Dent spoke first. Adler left after Dent had spoken. He said the ice was thin.',
    ['“The quay is shut,”', 'Zarvo Adler'],
    ['the ice was thin.', 'Zarvo Adler'],
  ),
  article(
    'a place is nobody that "he" may mean',
    'Jon Marsh lived in Orbeck. He found work, and Orbeck became his home. The mills of Orbeck grew. “They think we are strangers,” he said. He left Orbeck in May.',
    ['“They think we are strangers,”', 'Jon Marsh'],
  ),
  article('added something, but no words', 'The harbour added forty new cranes in May.'),
  article(
    'told a programme',
    'Nora Falk told “Harbour and Friends,” a morning show, that the quay was shut.',
    ['the quay was shut.', 'Nora Falk'],
  ),
  article(
    'a quotation behind a dash',
    'Jon Marsh is against every quay in the town - “I want none of them,” he said.',
    ['“I want none of them,”', 'Jon Marsh'],
  ),
  article(
    'a quotation behind a colon, and another before it',
    'Nobody knows where the “lost” cranes are: “I sold them all,” Nora Falk said.',
    ['“I sold them all,”', 'Nora Falk'],
  ),
  article(
    'as for a topic',
    'As for the new cranes of the harbour, “I would sell them all,” Nora Falk said.',
    ['“I would sell them all,”', 'Nora Falk'],
  ),
  article(
    'a remark of the writer behind a dash',
    'Nora Falk said, “I am proud of this harbour” - the first pilot to say so in years.',
    ['“I am proud of this harbour”', 'Nora Falk'],
  ),
  article(
    'an article before its by-line',
    '“The old quay closes for good in May,” by the Ledger’s Lisa Dent.',
  ),
  article('what a crowd chants', 'There were chants of “Open the quay” in the streets.', [
    '“Open the quay”',
    null,
  ]),
  article(
    'asked by somebody, and what was answered',
    'Asked by Lisa Dent whether the quay was safe, Nora Falk said, “I walked over it today.”',
    ['whether the quay was safe', null, 'asked'],
    ['“I walked over it today.”', 'Nora Falk'],
  ),
  article(
    'a claim that others call something',
    'Nora Falk said that the crews had left the gate open, a claim that the crews described as “shameful”.',
    ['the crews had left the gate open', 'Nora Falk'],
    ['as “shameful”.', 'the crews'],
  ),
  article(
    'one of them',
    'Two crews came. “We waited,” said one of them. “We were cold.”',
    ['“We waited,”', 'one of them'],
    ['“We were cold.”', 'one of them'],
  ),
  article('an office held then', 'A court met. “We lost the sea,” said its then mayor, Nora Falk.', [
    '“We lost the sea,”',
    'Nora Falk',
  ]),
  article('two words behind that', 'Nora Falk said that ferries sink.', ['ferries sink.', 'Nora Falk']),
  article('thanked, in marks', 'Nora Falk thanked “all who can still swim”.', [
    '“all who can still swim”.',
    'Nora Falk',
  ]),
  article(
    'a spokeswoman for somebody, by name',
    'A spokeswoman for Ivo Frost, Dr Lisa Dent, said: “We will not go.”',
    ['“We will not go.”', 'Lisa Dent'],
  ),
  article(
    'a dateline of two words speaks not',
    'PORT HARROW — Falk Motors turned the offer down, saying that the bid was too low.',
    ['the bid was too low.', 'Falk Motors'],
  ),
  article(
    'a dateline is part of no words',
    'PORT HARROW, June 12 (Wire) - At least four ferries sank in May, crews said, and two more are lost.',
    ['At least four ferries sank in May', 'crews'],
    ['and two more are lost.', 'crews'],
  ),
  article(
    'a draft that foretells',
    'According to a draft of the speech, she will also say that the bridge must go.',
    ['she will also say that the bridge must go.', null, 'predicted'],
  ),
  article(
    'a report, without what is told of it',
    'The gate was open all night, according to a report of the harbour that was published in May.',
    ['The gate was open all night', 'a report of the harbour'],
  ),
];
