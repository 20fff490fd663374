import { pasteJourney, TOUCH_CHANNELS } from '@potok/model'
import { cellsOf } from '../copying/cellsOf.ts'
import type { Language } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { personaHere } from './deeds.ts'
import { STAGES } from './desk.ts'
import { entriesAt, feelingWords } from './entries.ts'
import { visibleRows } from './writing.ts'

/** The selected part as a table for any spreadsheet; null when nothing is selected. */
export function copiedText(bench: JourneyBench, language: Language): string | null {
  const { spot, corner } = bench.desk.getState()
  if (!spot?.step) return null
  const grid = bench.grid()
  const rows = visibleRows(bench)
  const other = corner ?? spot
  const between = <T>(all: readonly T[], isOne: (one: T) => boolean, isOther: (one: T) => boolean) => {
    const [a, b] = [all.findIndex(isOne), all.findIndex(isOther)]
    return all.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1)
  }
  const steps = between(
    grid.steps,
    ({ id }) => id === spot.step,
    ({ id }) => id === other.step,
  )
  const chosen = between(
    rows,
    ({ id }) => id === spot.row,
    ({ id }) => id === other.row,
  )
  const reading = { project: bench.project(), grid, say: bench.say, language }
  const persona = personaHere(bench)
  const lines = chosen.map((row) =>
    steps.map((step) =>
      row.sort === 'emotions'
        ? feelingWords(persona ? grid.feeling(step.id, persona) : null)
        : entriesAt(reading, row, step)
            .map(({ words }) => words.replace(/\s+/g, ' '))
            .join('; '),
    ),
  )
  if (spot.row === STAGES || other.row === STAGES)
    lines.unshift(steps.map(({ stage }) => grid.stages.find((one) => one.stage.id === stage)?.stage.name ?? ''))
  return lines.map((line) => line.join('\t')).join('\n')
}

/** A table from a spreadsheet, from the spot on to the right and down. */
export function pasteText(bench: JourneyBench, text: string): void {
  const { spot } = bench.desk.getState()
  const lines = cellsOf(text)
  const row = spot?.row === STAGES ? visibleRows(bench)[0]?.id : spot?.row
  if (!spot?.step || !row || lines.length === 0) return
  const named = TOUCH_CHANNELS.map((one) => [bench.say(`research.channels.${one}`).toLowerCase(), one])
  bench.act(pasteJourney, { row, step: spot.step, lines, channels: Object.fromEntries(named) })
}
