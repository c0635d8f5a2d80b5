const request =
  /\b(?:(?:could|can|would|will|may)\s+(?:you|somebody|someone|anyone|anybody|we|I)\s+(?:all\s+)?(?:please|kindly|maybe|quickly)|(?:could|can|would|will)\s+(?:you|somebody|someone|anyone|anybody)\s+(?:take\s+a\s+look|have\s+a\s+look|review|check|look|help|test|try|update|add|change|attach|share|send|assign|move|close|fix|merge)|would\s+you\s+mind|(?:please|pls|kindly))\b/i;
const asksForKnowledge = /\b(?:which|whether|what|when|why|how|who|where)\b/i;

/** Whether a sentence asks for a deed ("Could you have a look?"), to which no words are an answer. */
export const isRequest = (sentence: string): boolean => request.test(sentence) && !asksForKnowledge.test(sentence);
