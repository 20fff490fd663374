import { orderBetween } from '../document/order.ts'
import { type Id, newId } from '../ids.ts'
import { journeyGrid } from '../journey/grid.ts'
import { writeFeeling } from '../journey/writeFeeling.ts'
import { LONGEST_TEXT } from '../records/fields.ts'
import type { TouchChannel } from '../records/touchpoint.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** The most that one paste brings. */
const MOST_CELLS = 2000

const FEELING = /^[-−+]?[012]$/

interface Input {
  row: Id
  step: Id
  /** Lines of a table. Each goes to a visible row from `row` on, each of its parts to a step from `step` on. */
  lines: readonly (readonly string[])[]
  /** Words, in small letters, that name a channel in the row of touchpoints. */
  channels?: Readonly<Record<string, TouchChannel>>
}

/**
 * A table pasted onto a journey. Words come beside those that stand there, in the row of actions in place of empty ones;
 * numbers −2…+2 in the row of emotions are the first persona's feelings. Columns beyond the last step become steps of
 * its stage, lines beyond the last row are rows without a name.
 */
export const pasteJourney: Command<Input> = {
  name: 'journey.paste',
  check: (project, { row, step, lines }) =>
    all(
      () => present(project, 'journeyRows', [row]),
      () => present(project, 'journeySteps', [step]),
      () => {
        const parts = lines.flat()
        if (parts.length > MOST_CELLS)
          return refuse('paste.tooLarge', 'A paste may have 2,000 cells.', [], { most: MOST_CELLS })
        const long = parts.find(({ length }) => length > LONGEST_TEXT)
        return long === undefined
          ? ok()
          : refuse('text.tooLong', 'A text is too long.', [], { length: long.length, most: LONGEST_TEXT })
      },
    ),
  run(draft, { row, step, lines, channels = {} }) {
    const { map } = draft.project.journeyRows.get(row)!
    const grid = journeyGrid(draft.project, map as Id)
    if (!grid) return []
    const width = Math.max(0, ...lines.map(({ length }) => length))
    const columns = grid.steps.slice(grid.steps.findIndex(({ id }) => id === step)).map(({ id }) => id)
    const visible = grid.rows.filter(({ hidden }) => !hidden)
    const rows = visible.slice(visible.findIndex(({ id }) => id === row)).map(({ id, sort }) => ({ id, sort }))
    const made: Id[] = []
    const who = grid.personas[0]?.id
    const { stage } = grid.steps.at(-1)!
    const words = new Map<Id, string>()
    let order = grid.steps.at(-1)!.order
    while (columns.length < width) {
      const id = newId()
      columns.push(id)
      words.set(id, '')
      order = orderBetween(order, null)
      made.push(draft.create('journeySteps', { map, stage, order }, id))
    }
    let below = grid.rows.at(-1)!.order
    while (rows.length < lines.length) {
      below = orderBetween(below, null)
      const id = draft.create('journeyRows', { map, sort: 'custom', order: below })
      rows.push({ id, sort: 'custom' })
    }
    for (const [down, line] of lines.entries()) {
      const { id: into, sort } = rows[down]!
      for (const [along, text] of line.entries()) {
        const at = columns[along]!
        if (text.trim() === '') continue
        if (sort === 'emotions' && who && FEELING.test(text.trim())) {
          writeFeeling(draft, map, { step: at, persona: who, value: Number(text.trim().replace('−', '-')) })
          continue
        }
        if (sort === 'actions' && (words.get(at) ?? draft.project.journeySteps.get(at)?.text ?? '').trim() === '') {
          draft.set('journeySteps', at, { text })
          continue
        }
        const last = grid.cells(into, at).at(-1)?.order ?? null
        const channel = sort === 'touchpoints' ? (channels[text.trim().toLowerCase()] ?? null) : null
        const fields = { text, quote: sort === 'thoughts', channel, order: orderBetween(last, null) }
        made.push(draft.create('journeyCells', { map, row: into, step: at, ...fields }))
      }
    }
    return made.length > 0 ? made : [step]
  },
}
