import { type Project, writeProjectFile } from '@potok/model'
import type { ExportOptions } from '../exporter.ts'
import { textsOf } from '../texts/texts.ts'
import type { SetWith } from './typst.ts'

/** The rules that a PDF for an archive is set under: those of PDF/A-3 with the project file inside, those of PDF/A-2 without it. */
export function archived(project: Project, { archive, projectFile, lang = 'ru' }: ExportOptions): SetWith {
  if (archive === undefined) return {}
  if (archive === 'plain') return { standard: 'a-2a' }
  const text = projectFile ?? writeProjectFile(project)
  const about = textsOf(lang).pack.files.project
  return { standard: 'a-3a', attached: { name: 'project.potok.json', mediaType: 'application/json', about, text } }
}
