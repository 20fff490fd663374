import { type Closing, STAGE_NAMES, type StageName } from '../records/closing.ts'
import type { Project } from '../records/project.ts'
import type { Examined } from './examined.ts'
import { toolsOf } from './stages.ts'

export interface ToolStanding extends Examined {
  readonly name: string
}

/** Where a stage of the project is. */
export interface StageStanding {
  readonly name: StageName
  readonly tools: readonly ToolStanding[]
  /** `complete`: nothing is missing and nobody closed it yet. */
  readonly state: 'empty' | 'started' | 'complete' | 'closed'
  /** The line that closed it; null while it is open. */
  readonly closing: Closing | null
  /** Every closing and opening, the earliest first. */
  readonly book: readonly Closing[]
}

export const examinedTools = (project: Project, stage: StageName | 'across'): ToolStanding[] =>
  toolsOf(stage).map((tool) => ({ name: tool.name, ...tool.examine(project) }))

export const lacking = (tools: readonly ToolStanding[]): ToolStanding[] => tools.filter(({ lacks }) => lacks.length > 0)

/** The earliest first; of two at one moment the order of ids decides, alike for everybody. */
function bookOf({ closings }: Pick<Project, 'closings'>, stage: StageName): Closing[] {
  return [...closings.values()]
    .filter((one) => one.stage === stage)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1))
}

/** Whoever writes into the book has read it: a clock that is slow puts nothing before what it answers. */
export const laterThanBook = (project: Pick<Project, 'closings'>, stage: StageName, now: number): number =>
  Math.max(now, (bookOf(project, stage).at(-1)?.at ?? 0) + 1)

export function closingOf(project: Pick<Project, 'closings'>, stage: StageName): Closing | null {
  const last = bookOf(project, stage).at(-1)
  return last && !last.reopens ? last : null
}

function stageStanding(project: Project, name: StageName): StageStanding {
  const tools = examinedTools(project, name)
  const closing = closingOf(project, name)
  const kept = tools.filter(({ state }) => state !== 'elsewhere')
  const open = kept.every(({ state }) => state === 'empty')
    ? 'empty'
    : lacking(kept).length === 0
      ? 'complete'
      : 'started'
  return { name, tools, state: closing ? 'closed' : open, closing, book: bookOf(project, name) }
}

/** All seven. The first that is not closed is where the project is; what its tools lack holds the next one up. */
export const stageStandings = (project: Project): StageStanding[] =>
  STAGE_NAMES.map((name) => stageStanding(project, name))

/** Null: every stage is closed. */
export const presentStage = (standings: readonly StageStanding[]): StageStanding | null =>
  standings.find(({ closing }) => !closing) ?? null
