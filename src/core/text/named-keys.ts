const issueKey = /(?<![A-Za-z0-9_/-])[A-Z][A-Z0-9_]{1,9}-\d{1,7}(?![\w-])/g;
const standard = /^(?:UTF|ISO|SHA|RFC|IPV?|HTTP|JDK|JAVA|WIN|MD|TLS|SSL|AES|CVE|IE|PHP|GPT|COVID)-/;
/** Standards, products and codes look like keys: "UTF-8". */
export const isStandard = (key: string): boolean => standard.test(key);

/** A text that names more is a log or a list, and says of none of them that they matter. */
const keysAtMost = 20;

/** Keys of other items that a text names, each once, in order. */
export const namedKeys = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(issueKey)].map(([key]) => key))].filter((key) => !isStandard(key)).slice(0, keysAtMost);
