import { type Id, type IdeaPrompt, type Project, processMap, readMap, sheetOf, stepNumbers } from '@potok/model'
import type { Store } from '../stores/store.ts'
import { type Ideas, readIdea } from './ideas.ts'
import { papersOf } from './rounds.ts'

interface AskedStep {
  readonly id: Id
  readonly number: string
  readonly text: string
}

/** What one person may see of how ideas are gathered; turns and sheets are counted from 1. */
type IdeasSeen =
  | {
      how: 'rounds'
      turn: number
      turns: number
      /** How many ideas one writes each time. */
      ideas: number
      /** Null: their sheet comes when they are handed on next. */
      sheet: number | null
      /** What stands on it already, under no names. */
      before: readonly string[]
    }
  | { how: 'turned'; of: readonly { id: Id; text: string }[] }
  | { how: 'prompts'; steps: readonly AskedStep[]; prompts: readonly IdeaPrompt[] }

export function ideasSeen(
  ideas: Ideas,
  hand: string,
  before: ReadonlyMap<number, readonly string[]>,
  steps: readonly AskedStep[],
): IdeasSeen {
  if (ideas.how === 'turned') return ideas
  if (ideas.how === 'prompts') return { how: 'prompts', steps, prompts: ideas.prompts }
  const { turn, turns } = ideas.ring
  const sheet = sheetOf(ideas.ring, hand)
  return {
    how: 'rounds',
    turn: turn + 1,
    turns,
    ideas: ideas.ideas,
    sheet: sheet === null ? null : sheet + 1,
    before: before.get(sheet ?? -1) ?? [],
  }
}

/** What was written on each sheet before this turn, in the order of the turns. */
export function sheetsBefore(store: Store, round: Id, ideas: Ideas & { how: 'rounds' }): Map<number, string[]> {
  const written = papersOf(store, round)
    .map(({ value }) => readIdea(ideas, value))
    .filter(({ turn }) => turn! < ideas.ring.turn)
    .sort((a, b) => a.turn! - b.turn!)
  const sheets = Map.groupBy(written, ({ sheet }) => sheet!)
  return new Map([...sheets].map(([sheet, all]) => [sheet, all.map(({ text }) => text)]))
}

export function askedSteps(project: Project, steps: readonly Id[]): AskedStep[] {
  const living = steps.flatMap((id) => project.steps.get(id) ?? [])
  const maps = [...new Set(living.map(({ map }) => map ?? ''))].flatMap((id) => processMap(project, id) ?? [])
  const numbers = new Map(maps.flatMap((map) => [...stepNumbers(readMap(map), project.layout)]))
  return living.map(({ id, text }) => ({ id, number: numbers.get(id) ?? '', text }))
}
