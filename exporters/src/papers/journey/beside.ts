import { feelingsApart, type JourneyGrid, type Persona, type Project, personasBeside, saidIn } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, linesOf, row, words } from '../cells.ts'
import type { Block, Cell } from '../description.ts'
import { formatNumber } from '../numbers.ts'

const HEAD_WIDTH = 34
/** So many personas are read beside each other on a lying A4. */
const WIDEST = 5
const TEXTS = ['portrait', 'context', 'goals', 'barriers'] as const

/** The personas of a journey beside each other: who they are, what they feel, where their feelings lie far apart. */
export function besideOf(project: Project, grid: JourneyGrid, lang: Lang): Block[] {
  const all = personasBeside(grid)
  const count = Math.ceil(all.length / WIDEST)
  const size = Math.ceil(all.length / count)
  return Array.from({ length: count }, (_, at) =>
    tableOf(all.slice(at * size, (at + 1) * size), { project, grid, lang }),
  )
}

interface Reading {
  readonly project: Project
  readonly grid: JourneyGrid
  readonly lang: Lang
}

function tableOf(beside: ReturnType<typeof personasBeside>, { project, grid, lang }: Reading): Block {
  const t = textsOf(lang)
  const { research, journey } = t
  const step = (place: number) => {
    const found = grid.steps[place - 1]
    return journey.step(place, found ? linesOf(saidIn(found, lang)).join(' ') : '')
  }
  const lines: [string, (one: (typeof beside)[number]) => Cell][] = [
    [journey.segment, ({ persona }) => cell(project.segments.get(persona.segment ?? '')?.name ?? '')],
    ...TEXTS.map((field): (typeof lines)[number] => [
      research.persona[field],
      ({ persona }) => cellOf(linesOf(persona[field]).map((one) => words(one))),
    ]),
    [research.persona.channels, ({ persona }) => cell(channelsOf(persona, lang))],
    [journey.index, ({ index }) => cell(index ? `${formatNumber(index.value, 1, lang)} (n = ${index.n})` : '')],
    [journey.lowest, ({ lowest }) => cell(lowest ? `${signed(lowest.value, lang)}, ${step(lowest.place)}` : '')],
  ]
  const apart = feelingsApart(grid)
  const far = grid.steps.flatMap(({ id }, at) => (apart.get(id)?.isFar ? [{ id, place: at + 1 }] : []))
  const felt = far.map(({ id, place }) =>
    row([
      cell(step(place), 'small'),
      ...beside.map(({ persona }) => {
        const value = grid.feeling(id, persona.id)
        return value === null ? cell('') : { ...cell(signed(value, lang), value < 0 ? 'bold' : 'plain'), value }
      }),
    ]),
  )
  return {
    block: 'table',
    columns: [column('', HEAD_WIDTH), ...beside.map(({ persona }) => column(persona.name || t.untitled, null))],
    rows: [
      ...lines
        .map(([head, told]) => row([cell(head, 'small'), ...beside.map(told)]))
        .filter(({ cells }) => cells.slice(1).some((one) => one.lines.length > 0)),
      ...(felt.length > 0 ? [row([cell(journey.apart, 'bold', beside.length + 1)], true)] : []),
      ...felt,
    ],
    ruled: true,
  }
}

const channelsOf = ({ channels }: Persona, lang: Lang): string => {
  const named = textsOf(lang).research.channels
  return channels.flatMap((one) => named[one as keyof typeof named] ?? []).join(', ')
}

const signed = (value: number, lang: Lang): string => `${value > 0 ? '+' : ''}${formatNumber(value, 0, lang)}`
