import type { Lang } from '../texts/texts.ts'

const NBSP = '\u00a0'

/** A number as the language writes it: «2,5», «100 000», «−85»; "2.5", "100,000". Rounded half away from zero. */
export function formatNumber(value: number, decimals: number, lang: Lang): string {
  const scale = 10 ** decimals
  // A figure that is a hair under a half because of its binary form is that half.
  const whole = Math.floor(Math.abs(value) * scale * (1 + Number.EPSILON * 4) + 0.5)
  const digits = String(whole).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const sign = value < 0 && whole > 0 ? '−' : ''
  const fraction = decimals > 0 ? (lang === 'ru' ? ',' : '.') + digits.slice(cut) : ''
  return `${sign}${grouped(digits.slice(0, cut), lang)}${fraction}`
}

/** Russian parts thousands from five digits up, English from four. */
function grouped(digits: string, lang: Lang): string {
  if (lang === 'ru' && digits.length < 5) return digits
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === 'ru' ? NBSP : ',')
}

export const formatRange = (from: number, to: number, decimals: number, lang: Lang): string =>
  `${formatNumber(from, decimals, lang)}–${formatNumber(to, decimals, lang)}`

/**
 * Figures that people typed, in one row with one number of decimals: `["67.5", "95"]` → «67,5», «95,0». Only what is nothing
 * but figures is touched: a search over words would turn dates and numbers of items into decimals.
 */
export function typedFigures(texts: readonly string[], lang: Lang, written: Lang): string[] {
  const read = texts.map((text) => readFigures(text, written))
  const decimals = Math.max(0, ...read.flatMap((parts) => (parts ?? []).map((part) => part.decimals)))
  return texts.map((text, at) => {
    const parts = read[at]
    return parts ? parts.map(({ value }) => formatNumber(value, decimals, lang)).join('–') : text
  })
}

const FIGURE = String.raw`[−-]?\d[\d\s]*(?:[.,]\d+)*`
const WHOLE = new RegExp(String.raw`^\s*(${FIGURE})(?:\s*[–—-]\s*(${FIGURE}))?\s*$`)

function readFigures(text: string, written: Lang): { value: number; decimals: number }[] | null {
  const found = WHOLE.exec(text)
  if (!found) return null
  const parts = found.slice(1).filter((part) => part !== undefined)
  const read = parts.map((part) => readFigure(part, written))
  return read.every((part) => part !== null) ? read : null
}

function readFigure(text: string, written: Lang): { value: number; decimals: number } | null {
  const compact = text.replace(/\s/g, '').replace('−', '-')
  const plain = written === 'en' ? compact.replace(/,(?=\d{3}(?:\D|$))/g, '') : compact
  if (!/^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(plain)) return null
  return { value: Number(plain.replace(',', '.')), decimals: plain.split(/[.,]/)[1]?.length ?? 0 }
}
