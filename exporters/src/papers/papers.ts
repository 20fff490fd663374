import type { Project } from '@potok/model'
import type { Asked } from './asked.ts'
import { buildCard } from './card/build.ts'
import type { Description } from './description.ts'
import { buildProcedure } from './procedure/build.ts'

/** The one list of papers. A new paper is a folder with `build.ts` and a line here. */
export const PAPERS = {
  card: { folder: 'card', build: buildCard },
  sop: { folder: 'procedure', build: buildProcedure },
} satisfies Record<string, { folder: string; build(project: Project, asked: Asked): Description }>

export type PaperName = keyof typeof PAPERS

export const isPaper = (name: string): name is PaperName => Object.hasOwn(PAPERS, name)
