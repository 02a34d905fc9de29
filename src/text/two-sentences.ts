/** What is wrong, and what to do about it, as two sentences. Both are clauses without a full stop. */
export function twoSentences(wrong: string, remedy: string): string {
  return `${wrong}. ${capitalized(remedy)}.`;
}

/** A clause as the beginning of a sentence. Names of inputs and resources stay as they are. */
export function capitalized(clause: string): string {
  return clause.replace(
    /^[a-z]+(?=[ ,])/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}
