// What PT Serif and PT Sans both draw, read from the character maps of the shipped files.
const DRAWN: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x109],
  [0x10c, 0x113],
  [0x116, 0x11f],
  [0x122, 0x127],
  [0x12a, 0x12b],
  [0x12e, 0x131],
  [0x134, 0x137],
  [0x139, 0x13e],
  [0x141, 0x148],
  [0x14c, 0x14d],
  [0x150, 0x165],
  [0x16a, 0x173],
  [0x178, 0x17e],
  [0x401, 0x40c],
  [0x40e, 0x44f],
  [0x451, 0x45c],
  [0x45e, 0x45f],
  [0x48a, 0x4c0],
  [0x4c3, 0x4f9],
  [0x2011, 0x2011],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x20bd, 0x20bd],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
]

/** Most texts hold nothing else, and need no look at each sign. */
const PLAIN = /^[\n -~\u00a0«»ЁА-яё–№≈]*$/

const isDrawn = (code: number) => DRAWN.some(([first, last]) => code >= first && code <= last)

/**
 * A sign that the fonts cannot draw stands as its code («[U+1F600]»): the reader sees that something was there,
 * the author finds it by searching, and the export does not fail for one smiling face.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  let out = ''
  for (const sign of text.normalize('NFC')) {
    const code = sign.codePointAt(0)!
    if (sign === '\n' || isDrawn(code)) out += sign
    else if (/[\s\p{Cc}]/u.test(sign)) out += ' '
    else if (/\p{Cf}|\p{Mn}/u.test(sign)) continue
    else out += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return out
}

/** The same description with every text printable. */
export function printableAll<T>(given: T): T {
  if (typeof given === 'number') return given
  if (typeof given === 'string') return printable(given) as T
  if (Array.isArray(given)) return given.map(printableAll) as T
  if (typeof given !== 'object' || given === null) return given
  const printed: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) printed[key] = printableAll(value)
  return printed as T
}
