import { refuse } from '@potok/model'
import { tooManySteps } from '../drawn/tooManySteps.ts'
import { understood } from '../drawn/understood.ts'
import type { Importer, Left } from '../importer.ts'
import { WORDS } from '../texts/words.ts'
import { beginningOf, decoded } from '../xml/decoded.ts'
import { elementsOf, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/readXml.ts'
import { drawnMaps } from './drawnMaps.ts'
import { mayBeShown } from './nodes.ts'
import { isOfModel } from './spaces.ts'

/** BPMN 2.0 of any program. */
export const bpmn: Importer = {
  name: 'bpmn',
  extensions: ['bpmn', 'bpmn20', 'xml'],
  knows: (bytes) => /^<([\w.-]+:)?definitions\b/.test(beginningOf(bytes)),
  async read(bytes, into) {
    const text = decoded(bytes)
    if (!text.ok) return text
    const root = readXml(text.value)
    if (!root.ok) return root
    if (root.value.name !== 'definitions') return refuse('import.nothing', 'There is no BPMN in the file.')
    const refusal = tooManySteps(nodesIn(root.value))
    if (refusal) return refusal
    const left: Left[] = []
    const maps = drawnMaps(root.value, WORDS[into.locale].events, left)
    return understood(
      maps.filter(({ steps }) => steps.length > 0),
      left,
      into,
    )
  },
}

/** Whatever may come to stand on a map, lanes too: counted before anything is worked out. */
function nodesIn(element: XmlElement): number {
  const isNode =
    isOfModel(element) && (mayBeShown(element) || element.name === 'lane' || element.name === 'participant')
  return elementsOf(element).reduce((sum, one) => sum + nodesIn(one), isNode ? 1 : 0)
}
