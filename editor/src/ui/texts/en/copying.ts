import type { Twin } from '../read.ts'
import type { copying as ru } from '../ru/copying.ts'

export const copying: Twin<typeof ru> = {
  head: { number: 'No.', step: 'Step', who: 'Participant', time: 'Time' },
  unreadTimes_one: 'The time of {{count}} row was not understood: its step was added without it.',
  unreadTimes_other: 'The times of {{count}} rows were not understood: their steps were added without them.',
  foreign: {
    odd: 'What was copied is damaged and cannot be read. Nothing was pasted.',
    picture: 'There is a picture in the clipboard: a map takes steps and rows of a table. Nothing was pasted.',
    word: 'There is a text in the clipboard, not a table. Nothing was pasted: to turn lines into steps, paste them under “Steps from a table”.',
    program:
      'There are data of another program in the clipboard, which Potok does not read. Nothing was pasted: copy a table or lines of text.',
  },
}
