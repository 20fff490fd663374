import type { Id, Project } from '@potok/model'
import type { Lang } from '../texts/texts.ts'
import { buildCard } from './card/build.ts'
import type { Description } from './description.ts'
import { buildProcedure } from './procedure/build.ts'

/** The one list of papers. A new paper is a folder with `build.ts` and a line here. */
export const PAPERS = {
  card: { folder: 'card', build: (project: Project, lang: Lang) => buildCard(project, lang) },
  sop: { folder: 'procedure', build: (project: Project, lang: Lang, map?: Id) => buildProcedure(project, lang, map) },
} satisfies Record<string, { folder: string; build(project: Project, lang: Lang, map?: Id): Description }>

export type PaperName = keyof typeof PAPERS

export const isPaper = (name: string): name is PaperName => Object.hasOwn(PAPERS, name)
