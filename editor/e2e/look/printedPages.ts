import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points; a text that is set in 6 pt may measure a little less. */
const SMALLEST = 5.95

interface Words {
  readonly text: string
  /** Points from the left and the lower edge of the page; `size` of the letters. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Words of a PDF that are too small, stand off their page or on each other, each with its page. */
export async function faultsOnPages(path: string): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, verbosity: 0 })
  const file = await loading.promise
  const faults: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const [left, bottom, right, top] = page.view as [number, number, number, number]
    const { items } = await page.getTextContent()
    const words = items.flatMap((item): Words[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, turned, leaned, upright, x, y] = item.transform as number[]
      const size = Math.hypot(leaned!, upright!)
      // What is written upwards at the edge is only measured.
      return [{ text: item.str, x: x!, y: y!, width: turned === 0 ? item.width : 0, size }]
    })
    const isOff = ({ x, y, width, size }: Words) =>
      x < left - 0.5 || x + width > right + 0.5 || y < bottom + size * 0.1 || y + size * 0.7 > top + 0.5
    const found = [
      ...words.filter(({ size }) => size < SMALLEST).map(({ text, size }) => `«${text}» in ${size.toFixed(1)} pt`),
      ...words.filter(isOff).map(({ text }) => `«${text}» off the page`),
      ...onEachOther(words),
    ]
    faults.push(...found.map((fault) => `page ${number}: ${fault}`))
  }
  await loading.destroy()
  return faults
}

function onEachOther(words: readonly Words[]): string[] {
  const rising = [...words].sort((a, b) => a.y - b.y)
  return rising.flatMap((one, at) => {
    const faults: string[] = []
    for (let next = at + 1; next < rising.length; next++) {
      const other = rising[next]!
      if (other.y >= one.y + one.size * 0.68) break
      const high = Math.min(one.y + one.size * 0.68, other.y + other.size * 0.68) - other.y
      const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      if (wide > 0.8 && high > 1.2) faults.push(`«${one.text}» on «${other.text}»`)
    }
    return faults
  })
}
