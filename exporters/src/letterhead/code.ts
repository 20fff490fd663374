/** A number written by a pattern: `СОП-{NN}`, `КП-{год}-{NNN}`. */
export const numbered = (pattern: string, number: number | null, year: string): string =>
  pattern
    .replace(/\{(N{1,4})\}/g, (_, places: string) =>
      number === null ? '…' : String(number).padStart(places.length, '0'),
    )
    .replaceAll('{год}', year)
