export type Language = 'en' | 'other' | 'none';

/** Letters looked at: a guess needs no more, and a long text must not cost more. */
const lettersSampled = 1500;

/** Words that hold sentences together. A word shared by English and another language is in neither list. */
const englishWords = new Set(
  'the of and to is are was be been that this with for from not have has had it its as on by at which when where if we you they he she i my our your can could should would will must want need there their them these those than then what who how why because so any all each'.split(
    ' ',
  ),
);
const otherWords = new Set(
  'der die das und ist nicht ein eine einen dem den mit für auf von zu im als ich möchte kann wird werden sich oder auch wenn damit le la les des est et une pour dans que qui sur pas avec je veux nous vous sont ce cette afin el los las es y un para con por como quiero no se su del una al más il lo gli di che per non sono è e della con voglio o os as um uma para não com do da em eu quero het een niet van voor met ik wil dat zijn op och att det som på är för inte jag vill en og på ikke jeg vil med til nie jest w na z się i że jako chcę do que wordt'
    .split(' ')
    .filter((word) => !['as', 'i', 'do', 'no', 'on', 'es', 'me', 'w', 'z', 'e', 'o', 'y', 'al', 'is'].includes(word)),
);

/** Endings that English does not use: German, French, Spanish, Portuguese, Italian, Polish. */
const foreignEnding =
  /\p{L}{3,}(?:heit|keit|schaft|lich|ungen|ierung|ción|ciones|ção|ções|zione|zioni|ité|ować|enie)(?!\p{L})/iu;

/** A cheap guess at whether language-dependent rules may speak: by script first, then by the small words. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, lettersSampled);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'none';
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters * 0.6) return 'other';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let english = 0;
  let other = 0;
  for (const word of words) {
    if (englishWords.has(word)) english++;
    else if (otherWords.has(word)) other++;
  }
  if (other > english) return 'other';
  // A title of one word tells its language by its ending, where English has none like it.
  if (english === 0 && foreignEnding.test(sample)) return 'other';
  // A short title has no small words to go by: accents are then the only sign of another language.
  const accented = sample.match(/[à-öø-ÿāăąćčďđēęěğīłńňőœřśşšťūůűźżž]/giu)?.length ?? 0;
  return english === 0 && accented > letters * 0.04 ? 'other' : 'en';
}
