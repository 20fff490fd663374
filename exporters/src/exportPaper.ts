import { type Project, type Result, refuse } from '@potok/model'
import type { As, ExportOptions, What } from './exporter.ts'
import { EXPORTERS } from './exporters.ts'
import { textsOf } from './texts/texts.ts'

export interface Exported {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

const LONGEST_NAME = 80

/** A paper of the project, or the project itself, as a file. */
export async function exportPaper(
  project: Project,
  what: What,
  as: As,
  options: ExportOptions = {},
): Promise<Result<Exported>> {
  const exporter = EXPORTERS.find(({ name }) => name === as)
  if (!exporter?.writes.includes(what)) {
    const offered = EXPORTERS.flatMap(({ name, writes }) => writes.map((one) => `${one} ${name}`)).join(', ')
    return refuse('export-not-offered', `"${what}" is not written as ${as}. Offered: ${offered}.`, [], {
      what,
      as,
      offered,
    })
  }
  const written = await exporter.export(project, what, options)
  if (!written.ok) return written
  const lang = options.lang ?? 'ru'
  const title = (lang === 'en' && project.about.titleEn) || project.about.title || textsOf(lang).untitled
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
  const suffix = what === 'project' ? '' : ` – ${what}`
  return {
    ok: true,
    value: { bytes: written.value, mediaType: exporter.mediaType, fileName: `${safe}${suffix}.${exporter.extension}` },
  }
}
