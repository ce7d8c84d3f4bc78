/**
 * The names and descriptions of one language, by the path of the command ("who said", "corpus status") or of its
 * option ("who said words"); `* speaker` is the option of that name wherever no path of its own is given. An entry of
 * the message menu has a name only.
 */
export type LocalTexts = Readonly<Record<string, readonly [name: string, description: string]>>;
