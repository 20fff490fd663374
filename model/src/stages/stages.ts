import { STAGE_NAMES, type StageName } from '../records/closing.ts'
import { ACROSS } from './across.ts'
import { CARRYING_OUT } from './carryingOut.ts'
import { CURRENT_SITUATION } from './currentSituation.ts'
import type { Tool } from './examined.ts'
import { FIRST_ANALYSIS } from './firstAnalysis.ts'
import { GATHERING } from './gathering.ts'
import { SOLVING } from './solving.ts'
import { STANDARD } from './standard.ts'
import { TARGET } from './target.ts'

/** The one list: stage → its tools, in the order of the regulation (5.5.4). A new tool is a line in its stage's file. */
const TOOLS: Record<StageName | 'across', readonly Tool[]> = {
  firstAnalysis: FIRST_ANALYSIS,
  gathering: GATHERING,
  currentSituation: CURRENT_SITUATION,
  solving: SOLVING,
  target: TARGET,
  carryingOut: CARRYING_OUT,
  standard: STANDARD,
  across: ACROSS,
}

export const toolsOf = (stage: StageName | 'across'): readonly Tool[] => TOOLS[stage]

export const toolNamesOf = (stage: StageName | 'across'): string[] => TOOLS[stage].map(({ name }) => name)

export const everyTool = (): string[] => [...STAGE_NAMES, 'across' as const].flatMap(toolNamesOf)
