/** The words of a text that carry its content, folded so that "refunds" and "refunding" meet. */

const stopWords = new Set(
  (
    'the a an and or of to in on at by for from with without into onto over under as is are was were be been being it its ' +
    'this that these those there here we our us you your they their them he she his her i me my who which what when ' +
    'where why how can could will would shall should may might must do does did done not no so if then than too very ' +
    'all any each every some more most other such only own same both few able want wants get gets have has had make ' +
    'makes use uses using used new via per also just now one two first next user users customer customers story task sprint goal item ' +
    'der die das und oder ein eine einen einem einer des dem den für mit von zu im auf an als ist sind wir ich sie er es ' +
    'nicht auch kann können soll le la les un une des du de et ou à en pour avec dans sur par est sont que qui nous je il ' +
    'el los las una y o del al por para con se su sus lo gli per che di da um uma os não em no na het een van voor met ' +
    'och att som på är ett på til og at af på i og для и в на с по не что как'
  ).split(' '),
);

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Folded word -> the word as it is written. Words are cut as Unicode says, so Chinese and Japanese have words too. */
export function contentWords(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, 4_000))) {
    const lower = segment.toLowerCase();
    if (!isWordLike || stopWords.has(lower) || /^\d+$/.test(lower)) continue;
    if (lower.length < (/^[a-z]+$/.test(lower) ? 3 : 2)) continue;
    const folded = fold(lower);
    if (!words.has(folded)) words.set(folded, segment);
  }
  return words;
}

/** Light English inflection only: a wrong match misleads more than a missed one. */
function fold(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const base = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/(.{3,})(ing|ed)$/, '$1')
    .replace(/([bdfglmnprt])\1$/, '$1')
    .replace(/(.{3,})e$/, '$1');
  return base.length >= 3 ? base : word;
}
