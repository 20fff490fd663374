/** Words no longer than so many signs; what was left out is said by the last one. */
export const clipped = (words: string, longest: number): string =>
  words.length > longest ? `${words.slice(0, longest - 1)}…` : words
