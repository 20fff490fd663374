import type { Language } from './texts/texts.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** `4,2 МБ`: to one decimal, in the largest unit of which there is at least one. */
export function sizeWords(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)))
  const format = { style: 'unit', unit: UNITS[step], maximumFractionDigits: step === 0 ? 0 : 1 } as const
  return new Intl.NumberFormat(language, format).format(bytes / 1024 ** step)
}
