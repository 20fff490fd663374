import { inflated } from '@potok/exporters/parts'
import { type Locale, ok, type Result, refuse } from '@potok/model'
import { WORDS } from '../texts/words.ts'
import { decoded } from '../xml/decoded.ts'
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/readXml.ts'

interface Page {
  readonly name: string
  /** `<mxGraphModel>`. */
  readonly model: XmlElement
}

const MOST_PAGES = 200
/** Of all pages, unpacked: some fifty thousand boxes. */
const MOST_UNPACKED = 8 * 1024 * 1024

/** The pages of a file, unpacked where they were packed, all of them within one limit. */
export function pagesOf(bytes: Uint8Array, locale: Locale): Result<Page[]> {
  const text = decoded(bytes)
  if (!text.ok) return text
  const root = readXml(text.value)
  if (!root.ok) return root
  if (root.value.name === 'mxGraphModel') return ok([{ name: '', model: root.value }])
  const diagrams = childrenNamed(root.value, 'diagram')
  if (root.value.name !== 'mxfile' || diagrams.length === 0)
    return refuse('import.nothing', 'There is no page of a draw.io drawing in the file.')
  if (diagrams.length > MOST_PAGES) {
    const values = { most: MOST_PAGES, line: diagrams[MOST_PAGES]!.line }
    return refuse('import.tooMany', `The file has more than ${MOST_PAGES} pages.`, [], values)
  }
  const pages: Page[] = []
  let room = MOST_UNPACKED
  for (const [at, diagram] of diagrams.entries()) {
    const name = attributeOf(diagram, 'name') || `${WORDS[locale].page} ${at + 1}`
    const plain = childNamed(diagram, 'mxGraphModel')
    if (plain) {
      pages.push({ name, model: plain })
      continue
    }
    const packed = textOf(diagram).trim()
    if (packed === '') continue
    const unpacked = unpackedPage(packed, room)
    if (unpacked === 'too-large') {
      const values = { most: MOST_UNPACKED / 1024 / 1024 }
      return refuse('import.tooLarge', `The page "${name}" unpacks to more than ${values.most} MB.`, [], values)
    }
    if (unpacked === 'not-archive')
      return refuse('import.page', `The page "${name}" cannot be unpacked.`, [], { page: name })
    room -= unpacked.length
    const model = readXml(unpacked)
    if (!model.ok) return model
    pages.push({ name, model: model.value })
  }
  return ok(pages)
}

/** Base64 of a deflated text with percent signs, as draw.io packs a page; or XML that was put there as text. */
function unpackedPage(packed: string, most: number): string | 'not-archive' | 'too-large' {
  if (packed.startsWith('<')) return packed
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
  } catch {
    return 'not-archive'
  }
  const content = inflated(bytes, most)
  if (typeof content === 'string') return content
  const text = new TextDecoder().decode(content)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
