import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument, NamedPerson, PersonOverride } from '../../../src/coverage/model.ts';
import { clusterPeople, findPeople, renameSpeakers } from '../../../src/coverage/people/cluster.ts';
import { isOneSlip, sameGivenName, spellingKey } from '../../../src/coverage/people/spelling.ts';
import { findQuotes } from '../../../src/coverage/quotes/find.ts';
import { lines } from '../quotes/lines.ts';

const person = (name: string, mentions = 1, roles: readonly string[] = []): NamedPerson => ({
  name,
  forms: [],
  gender: null,
  mentions,
  roles,
});

function documentOf(file: string, people: readonly NamedPerson[]): AnnotatedDocument {
  return { ...lines(''), file, passages: [], people, timexes: [] };
}

/** Each inner list is one document's names; the result lists each person's names, sorted. */
function clusters(
  documents: readonly (readonly string[])[],
  overrides: readonly PersonOverride[] = [],
): string[][] {
  const annotated = documents.map((names, i) =>
    documentOf(
      `${i}.txt`,
      names.map((n) => person(n)),
    ),
  );
  return clusterPeople(annotated, overrides)
    .map((p) => [p.name, ...p.aliases].sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('clusterPeople', () => {
  it.each<readonly [string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    [
      'transliterations of a surname',
      [['Stefan Wolkoff'], ['Wolkov'], ['Volkov', 'Vollkoff']],
      [['Stefan Wolkoff', 'Volkov', 'Vollkoff', 'Wolkov']],
    ],
    [
      'endings of a surname',
      [['Olena Zarensky'], ['Olena Zarenskiy'], ['Olena Zarenskyy']],
      [['Olena Zarenskiy', 'Olena Zarensky', 'Olena Zarenskyy']],
    ],
    [
      'two letters swapped in a full name',
      [['Olena Zarensky'], ['Olena Zarenksy']],
      [['Olena Zarenksy', 'Olena Zarensky']],
    ],
    ['one letter lost, in the same document', [['Yuri Ushenko', 'Usenko']], [['Usenko', 'Yuri Ushenko']]],
    ['one letter lost, in another document', [['Yuri Ushenko'], ['Usenko']], [['Usenko'], ['Yuri Ushenko']]],
    [
      'one Cyrillic initial written in two ways',
      [['Olena Hrenchuk'], ['Olena Grenchuk']],
      [['Olena Grenchuk', 'Olena Hrenchuk']],
    ],
    [
      'one given name in two languages',
      [['Vladimir Zarensky'], ['Volodymyr Zarensky']],
      [['Vladimir Zarensky', 'Volodymyr Zarensky']],
    ],
    [
      'a given name and its short form',
      [['Steve Quist'], ['Steven Quist']],
      [['Steve Quist', 'Steven Quist']],
    ],
    [
      'one given name, two surnames',
      [['Vladimir Zarensky'], ['Vladimir Pruden']],
      [['Vladimir Pruden'], ['Vladimir Zarensky']],
    ],
    ['one surname, two given names', [['Helen Ford'], ['Martin Ford']], [['Helen Ford'], ['Martin Ford']]],
    [
      'a bare surname that fits two',
      [['Helen Ford'], ['Martin Ford'], ['Ford']],
      [['Ford'], ['Helen Ford'], ['Martin Ford']],
    ],
    [
      'a bare surname as the one’s who is ten times better known',
      [...Array.from({ length: 10 }, () => ['Helen Ford']), ['Martin Ford'], ['Ford']],
      [['Ford', 'Helen Ford'], ['Martin Ford']],
    ],
    [
      'surnames that only resemble each other',
      [['Dmitry Peskin'], ['Kirill Gavrilin']],
      [['Dmitry Peskin'], ['Kirill Gavrilin']],
    ],
    [
      'a given name with the father’s',
      [['Kirill Gavrilin', 'Kirill Antonovich']],
      [['Kirill Antonovich', 'Kirill Gavrilin']],
    ],
    [
      'a body and a person of the same word',
      [['Harbour Authority'], ['The Harbour Authority']],
      [['Harbour Authority', 'The Harbour Authority']],
    ],
  ])('knows %s', (_name, documents, expected) => {
    expect(clusters(documents)).toEqual(expected);
  });

  it('lets the operator’s list win', () => {
    const overrides = [{ name: 'Helen Ford-Quist', aliases: ['Helen Ford', 'The Iron Mayor'] }];
    expect(clusters([['Helen Ford'], ['Martin Ford']], overrides)).toEqual([
      ['Helen Ford', 'Helen Ford-Quist', 'The Iron Mayor'],
      ['Martin Ford'],
    ]);
  });

  it('names a person by the full form of most documents, and adds roles and mentions up', () => {
    const documents = [
      documentOf('a.txt', [person('Vladimir V. Pruden', 9, ['President'])]),
      documentOf('b.txt', [person('Vladimir Pruden', 2, ['President', 'host'])]),
      documentOf('c.txt', [person('Vladimir Pruden', 1)]),
      documentOf('d.txt', [person('Pruden', 30)]),
    ];
    expect(clusterPeople(documents, [])).toEqual([
      {
        name: 'Vladimir Pruden',
        aliases: ['Pruden', 'Vladimir V. Pruden'],
        roles: ['President', 'host'],
        mentions: 42,
      },
    ]);
  });
});

describe('findPeople', () => {
  const people = clusterPeople(
    [
      documentOf(
        'a.txt',
        ['Stefan Wolkoff', 'Olena Zarensky', 'Helen Ford', 'Kirill Gavrilov'].map((n) => person(n)),
      ),
      documentOf(
        'b.txt',
        ['Martin Ford', 'Müller', 'Kremlin'].map((n) => person(n)),
      ),
    ],
    [{ name: 'Ada Quist', aliases: ['the Iron Mayor'] }],
  );

  it.each<readonly [string, readonly string[]]>([
    ['Stefan Wolkoff', ['Stefan Wolkoff']],
    ['volkov', ['Stefan Wolkoff']],
    ['Волкофф', ['Stefan Wolkoff']],
    ['Зареньский', ['Olena Zarensky']],
    ['Гаврилов', ['Kirill Gavrilov']],
    ['Zarenksy', ['Olena Zarensky']],
    ['WOLKOF', ['Stefan Wolkoff']],
    ['President Gavrilov', ['Kirill Gavrilov']],
    ['muller', ['Müller']],
    ['Ford', ['Helen Ford', 'Martin Ford']],
    ['Martin Ford', ['Martin Ford']],
    ['Peter Ford', []],
    ['iron mayor', ['Ada Quist']],
    ['Helen', ['Helen Ford']],
    ['the Kremlin', ['Kremlin']],
    ['Macintosh', []],
    ['  ', []],
    ['💥', []],
  ])('understands %j', (typed, names) => {
    expect(
      findPeople(typed, people)
        .map((p) => p.name)
        .sort(),
    ).toEqual([...names].sort());
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(findPeople(typed, people).length).toBeLessThanOrEqual(people.length);
      }),
    );
  });
});

const annotated = (file: string, text: string): AnnotatedDocument => {
  const laidOut = { ...lines(text), file };
  const { passages, people } = findQuotes(laidOut, text);
  const dated = passages.map((p) => ({
    ...p,
    sentences: p.sentences.map((span) => ({ span, occasion: null })),
    quotes: p.quotes.map((q) => ({ ...q, said: null })),
    timexes: [],
  }));
  return { ...laidOut, people, passages: dated, timexes: [] };
};

const speakersAfter = (texts: readonly string[]): readonly (string | null)[] => {
  const documents = texts.map((text, i) => annotated(`${i}.txt`, text));
  const renamed = renameSpeakers(documents, clusterPeople(documents, []));
  return renamed.flatMap((d) => d.passages.flatMap((p) => p.quotes.map((q) => q.speaker)));
};

describe('renameSpeakers', { timeout: 30_000 }, () => {
  it('takes a role for its bearer only in documents that name the bearer', () => {
    const stated = 'Danish envoy Jon Ek left. The Danish envoy said the road was long.';
    const apart = 'The Danish envoy said the sea was calm.';
    expect(speakersAfter([stated, `Ek met the press. “No,” Ek said. ${apart}`, apart])).toEqual([
      'Jon Ek',
      'Jon Ek',
      'Jon Ek',
      'The Danish envoy',
    ]);
  });

  it('gives every quote the name of its person, in every document', () => {
    expect(
      speakersAfter(['Envoy Stefan Wolkoff left. “No,” Wolkoff said.', 'The road is long, Volkov said.']),
    ).toEqual(['Stefan Wolkoff', 'Stefan Wolkoff']);
  });
});

describe('people of one document', { timeout: 30_000 }, () => {
  it('are told with their roles, forms and gender', () => {
    const text =
      'Transport Minister Maria Delgado, another former engineer from Ulm, met Jon Ek. Delgado left.';
    const { people } = findQuotes(lines(text), text);
    expect(people.find((p) => p.name === 'Maria Delgado')).toEqual({
      name: 'Maria Delgado',
      forms: ['Delgado'],
      gender: 'f',
      mentions: 2,
      roles: ['Transport Minister', 'former engineer from Ulm'],
    });
  });
});

describe('spelling', () => {
  it.each([
    ['Wolkoff', 'Volkov'],
    ['Zarensky', 'Зареньский'],
    ['Yuri', 'Yury'],
    ['Usmanov', 'Usmanoff'],
    ['Müller', 'Muller'],
  ])('has one key for %s and %s', (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  it.each([
    ['Ushenko', 'Usenko', true],
    ['Zarensky', 'Zarenksy', true],
    ['Ford', 'Ford', false],
    ['Ford', 'Lord', true],
    ['Ford', 'Brandt', false],
  ])('tells whether %s and %s differ by one slip', (a, b, slip) => {
    expect(isOneSlip(a, b)).toBe(slip);
  });

  it.each([
    ['Vladimir', 'Volodymyr', true],
    ['Dmitry', 'Dmytro', true],
    ['J.', 'Jon', true],
    ['Helen', 'Martin', false],
  ])('tells whether %s and %s may be one given name', (a, b, same) => {
    expect(sameGivenName(a, b)).toBe(same);
  });
});
