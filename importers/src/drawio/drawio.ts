import { understood } from '../drawn/understood.ts'
import type { Importer, Left } from '../importer.ts'
import { beginningOf } from '../xml/decoded.ts'
import { drawnPage } from './drawnPage.ts'
import { pagesOf } from './pages.ts'

/** Files of draw.io (diagrams.net): each page is a map. */
export const drawio: Importer = {
  name: 'drawio',
  extensions: ['drawio', 'dio', 'xml'],
  knows: (bytes) => /^<(mxfile|mxGraphModel)\b/.test(beginningOf(bytes)),
  async read(bytes, into) {
    const pages = pagesOf(bytes, into.locale)
    if (!pages.ok) return pages
    const left: Left[] = []
    const drawn = pages.value.map((page, at) => drawnPage(page, `page${at}`, left))
    return understood(
      drawn.filter(({ steps }) => steps.length > 0),
      left,
      into,
    )
  },
}
