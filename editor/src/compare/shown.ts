import {
  type ComparedStep,
  type Id,
  type MapComparison,
  type Project,
  readMap,
  type Span,
  type Step,
  stepNumbers,
} from '@potok/model'
import { roundedTogether } from '../figures/lossRows.ts'
import { rangeWords } from '../figures/words.ts'
import type { Language, Say } from '../ui/texts/texts.ts'

export interface ShownStep {
  /** Of the step of the earlier map; of a new one, of itself. */
  readonly id: Id
  readonly step: ComparedStep
  /** Whole minutes by which the lead time changes; those of all rows and of what stands before the first add up. */
  readonly change: number
}

/** A comparison with what the screens say of it. */
export interface Shown {
  readonly project: Project
  readonly comparison: MapComparison
  readonly rows: readonly ShownStep[]
  readonly ownerless: number
  readonly byId: ReadonlyMap<Id, ShownStep>
  numberOf(id: Id): string
  nameOf(id: Id): string
}

export function shownOf(comparison: MapComparison, project: Project, say: Say, language: Language): Shown {
  const { before, after, steps, figures } = comparison
  const numbers = new Map([before, after].flatMap((map) => [...stepNumbers(readMap(map), project.layout)]))
  const records = new Map<Id, Step>([...before.steps, ...after.steps].map((step) => [step.id, step]))
  const changes = roundedTogether([...steps.map(({ saved }) => -saved), -(figures?.explained.ownerless ?? 0)])
  const rows = steps.map((step, at) => ({ id: idOf(step), step, change: changes[at] ?? 0 }))
  return {
    project,
    comparison,
    rows,
    ownerless: changes.at(-1) ?? 0,
    byId: new Map(rows.flatMap((row) => [row.id, ...row.step.after].map((id) => [id, row] as const)).reverse()),
    numberOf: (id) => numbers.get(id) ?? '',
    nameOf: (id) => {
      const step = records.get(id)
      return (step && ((language === 'en' && step.textEn) || step.text).trim()) || say('map.unnamed')
    },
  }
}

const idOf = ({ before, after }: ComparedStep): Id => before ?? after[0]!

/** «Объединён с 3»; any other fate by its word alone. */
export function fateWords({ step }: ShownStep, { numberOf }: Shown, say: Say): string {
  if (step.fate !== 'merged' || step.mergedWith.length === 0) return say(`compare.fates.${step.fate}`)
  return say('compare.mergedWith', { steps: step.mergedWith.map(numberOf).filter(Boolean).join(', ') })
}

export function spanWords(span: Span, { project }: Shown, say: Say, language: Language): string {
  return span ? rangeWords(span[0], span[1], project.settings, language) : say('compare.table.untimed')
}

/** Whole minutes with their sign; nothing has none. */
export function signed(minutes: number, language: Language): string {
  const whole = Math.round(minutes)
  return whole === 0 ? '0' : `${whole > 0 ? '+' : '−'}${Math.abs(whole).toLocaleString(language)}`
}
