/** Russian and Ukrainian letters as English newspapers spell them (BGN/PCGN, without its apostrophes). */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Cyrillic → Latin, everything else as it is: "Гаврилов" → "Gavrilov". The length may change. */
export function transliterate(text: string): string {
  return text.normalize('NFC').replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const lower = letter.toLowerCase();
    const latin = LETTERS[lower];
    if (latin === undefined || lower === letter) return latin ?? letter;
    return latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}
