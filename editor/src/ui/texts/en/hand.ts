import type { Twin } from '../read.ts'
import type { hand as ru } from '../ru/hand.ts'

export const hand: Twin<typeof ru> = {
  snap: {
    label: 'How steps line up when moved',
    linesOn: 'Steps line up with their neighbours',
    linesOff: 'Steps do not line up with their neighbours',
    gridOn: 'Steps keep to the grid',
    gridOff: 'Steps do not keep to the grid',
  },
  align: {
    label: 'Align',
    few: 'Choose at least three steps for equal gaps',
    lanes: 'Steps line up in height within one lane: choose them in one',
    overlap: 'Steps would lie upon each other',
  },
  space: 'Pull right or left for the whole map, down or up for a lane. Keys: arrows, {{enter}}',
  menu: 'Actions here',
  kind: 'Becomes',
  gone: {
    carried: 'The step that you were moving has been deleted meanwhile',
    connected: 'The step that you were connecting from has been deleted meanwhile',
    typing: 'The step that you began to write in has been deleted meanwhile',
    typed: 'The step was deleted while you were writing. Your text: “{{words}}”',
    asNote: 'Keep as a note',
    map: 'The map that you worked on has been deleted',
    mapTyped: 'The map was deleted while you were writing. Your text: “{{words}}”',
  },
}
