import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

import { SANS, SERIF } from './measures.ts'

type Named = Readonly<Record<'text' | 'labels', string | null>>

/** No archive knows an earlier day. */
const EARLIEST = new Date(1980, 0, 1)
const DATES = /<dcterms:(created|modified) [^>]*>[^<]*<\/dcterms:\1>/g
const FONTS = new RegExp(`\\bw:(ascii|cs|eastAsia|hAnsi)="(${SERIF}|${SANS})"`, 'g')
const DEFAULT = { text: null, labels: null }
const PICTURE_ID = /(<wp:docPr [^>]*?\bid=")\d+(")/g

/**
 * A Word file whose bytes depend on nothing but what is in it: the library counts pictures through the whole life of the
 * process and writes the time of day. Without `at` the file says no day. `fonts` are the organisation's names in place of ours.
 */
export function stable(bytes: Uint8Array, at?: Date, fonts: Named = DEFAULT): Uint8Array {
  const parts = unzipSync(bytes)
  let pictures = 0
  const kept: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    kept[name] = name.endsWith('.xml') ? strToU8(settled(strFromU8(content))) : content
  }
  return zipSync(kept, { mtime: EARLIEST })

  function settled(xml: string): string {
    return xml
      .replace(FONTS, (whole, place: string, name: string) => {
        const chosen = name === SERIF ? fonts.text : fonts.labels
        return chosen === null ? whole : `w:${place}="${escaped(chosen)}"`
      })
      .replace(PICTURE_ID, (_, before: string, after: string) => `${before}${++pictures}${after}`)
      .replace(DATES, (_, name: string) =>
        at ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.toISOString()}</dcterms:${name}>` : '',
      )
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
