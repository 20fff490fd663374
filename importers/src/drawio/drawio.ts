import { type Refusal, refuse } from '@potok/model'
import { understood } from '../drawn/understood.ts'
import type { Importer, Left } from '../importer.ts'
import { beginningOf } from '../xml/decoded.ts'
import { type Cell, cellsOf } from './cells.ts'
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
    const cells = pages.value.map(({ model }) => cellsOf(model))
    const refusal = tooManyBoxes(cells)
    if (refusal) return refusal
    const left: Left[] = []
    const drawn = pages.value.map((page, at) => drawnPage(page.name, cells[at]!, `page${at}`, left))
    return understood(
      drawn.filter(({ steps }) => steps.length > 0),
      left,
      into,
    )
  },
}

/** Boxes and lanes of all pages, signs and parts of others too: no drawing of a process has more. */
const MOST_BOXES = 10_000

function tooManyBoxes(pages: readonly ReadonlyMap<string, Cell>[]): Refusal | null {
  let count = 0
  for (const page of pages) for (const { isVertex } of page.values()) if (isVertex) count++
  if (count <= MOST_BOXES) return null
  const values = { count, most: MOST_BOXES }
  return refuse('import.tooManySteps', `The file has ${count} boxes; at most ${MOST_BOXES} are looked at.`, [], values)
}
