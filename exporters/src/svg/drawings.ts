import type { Project, Result } from '@potok/model'
import type { ExportOptions } from '../exporter.ts'
import { journeySvg } from './journeySvg.ts'
import { mapSvg } from './mapSvg.ts'
import { systemSvg } from './systemSvg.ts'

/** What is drawn as one picture. */
export const DRAWINGS = {
  map: mapSvg,
  journey: journeySvg,
  system: systemSvg,
} satisfies Record<string, (project: Project, options: ExportOptions) => Result<string>>

export const DRAWN = Object.keys(DRAWINGS) as (keyof typeof DRAWINGS)[]

export const isDrawn = (what: string): what is keyof typeof DRAWINGS => Object.hasOwn(DRAWINGS, what)
