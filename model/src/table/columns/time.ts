import { ok } from '../../result.ts'
import { type Column, ofTimed } from '../column.ts'
import { readTimeOver, timeText } from '../times.ts'

/** The whole time in one cell. */
export const time: Column<'time'> = {
  name: 'time',
  of: ofTimed,
  text: ({ step }, { project, locale }) => timeText(step.time, project.settings, locale),
  read(words, { step }, { project }) {
    const read = readTimeOver(words, step.time, project.settings)
    return read.ok ? ok({ fields: { time: read.value } }) : read
  },
}
