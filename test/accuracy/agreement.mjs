export const round = (value) => Math.round(value * 1000) / 1000;

/** Precision, recall and F1 of what was found and what is there, given as counts. */
export function agreementOf({ hits, falseAlarms, missed }) {
  const precision = hits / (hits + falseAlarms || 1);
  const recall = hits / (hits + missed || 1);
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall || 1)),
    hits,
    falseAlarms,
    missed,
  };
}

/** The same of pairs [labelled, found]. */
export function agreement(pairs) {
  const count = (labelled, found) => pairs.filter((pair) => pair[0] === labelled && pair[1] === found).length;
  return agreementOf({ hits: count(true, true), falseAlarms: count(false, true), missed: count(true, false) });
}
