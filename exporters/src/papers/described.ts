import type { Project } from '@potok/model'
import type { ExportOptions } from '../exporter.ts'
import { onLetterhead, withLetterhead } from '../letterhead/headed.ts'
import { dayOf } from './dates.ts'
import type { Description } from './description.ts'
import { PAPERS, type PaperName } from './papers.ts'
import { sealed, withoutOwnState } from './seal.ts'

/** The paper as every format writes it: of the project, on the organisation's letterhead, under its seal. */
export function described(project: Project, what: PaperName, options: ExportOptions): Description {
  const { lang = 'ru', map, session, procedure, address, seal, acquainted, letterhead, at } = options
  const filled = withLetterhead(withoutOwnState(project, seal), letterhead, lang)
  const procedureCode = letterhead?.procedureCode
  const asked = { lang, map, session, procedure, address, acquainted, procedureCode, today: dayOf(at) }
  return sealed(onLetterhead(PAPERS[what].build(filled, asked), letterhead, { what, project: filled }), seal)
}
