/** Words that people in software use for the same thing; the right side is what the index knows. */
const sameThing: ReadonlyMap<string, string> = new Map(
  Object.entries({
    upgrade: 'update',
    bump: 'update',
    delete: 'remove',
    drop: 'remove',
    decommission: 'remove',
    dir: 'directory',
    folder: 'directory',
    config: 'configuration',
    configure: 'configuration',
    doc: 'documentation',
    document: 'documentation',
    repo: 'repository',
    param: 'parameter',
    auth: 'authentication',
    authenticate: 'authentication',
    authorize: 'authorization',
    authorise: 'authorization',
    failure: 'fail',
    npe: 'nullpointerexception',
    oom: 'outofmemoryerror',
    spec: 'specification',
    env: 'environment',
    msg: 'message',
    pic: 'picture',
    image: 'picture',
    screen: 'page',
    signin: 'login',
    logon: 'login',
    e2e: 'endtoend',
  }),
);

const vowel = /[aeiouy]/;

/**
 * A light English stem: plurals, -ing, -ed and a silent final e, after Harman's S-stemmer and the first step
 * of Porter's. Longer suffixes stay, because "organisation" and "organ" are not the same request.
 */
export function stem(word: string): string {
  const known = sameThing.get(word);
  if (known !== undefined) return known;
  // Other scripts and anything with a digit is a name: names are not inflected.
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = singular(word);
  if (root.endsWith('ing') && root.length > 5 && vowel.test(root.slice(0, -3))) root = undouble(root.slice(0, -3));
  else if (root.endsWith('ed') && root.length > 4 && vowel.test(root.slice(0, -2))) root = undouble(root.slice(0, -2));
  const whole = sameThing.get(root) ?? sameThing.get(`${root}e`);
  if (whole !== undefined) return whole;
  return root.length > 4 && root.endsWith('e') ? root.slice(0, -1) : root;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function undouble(root: string): string {
  const last = root.at(-1);
  return root.length > 3 && last === root.at(-2) && !/[lsz]$/.test(root) ? root.slice(0, -1) : root;
}
