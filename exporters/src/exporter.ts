import type { Id, Project, Result } from '@potok/model'
import type { Letterhead } from './letterhead/letterhead.ts'
import type { PageName, TileSize } from './papers/map/sizes.ts'
import type { Seal } from './papers/seal.ts'
import type { Lang } from './texts/texts.ts'

export const WHATS = [
  'card',
  'sop',
  'map',
  'process',
  'problems',
  'roadmap',
  'journey',
  'system',
  'clients',
  'touchpoints',
  'ranking',
  'protocol',
  'evidence',
  'causes',
  'prototypes',
  'passport',
  'register',
  'report',
  'memorandum',
  'tables',
  'project',
  'package',
  'whole',
] as const
export type What = (typeof WHATS)[number]
export const FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'svg', 'png', 'bpmn', 'json', 'zip'] as const
export type As = (typeof FORMATS)[number]

export const ARCHIVES = ['data', 'plain'] as const
type Archive = (typeof ARCHIVES)[number]

export interface ExportOptions {
  readonly lang?: Lang
  readonly map?: Id
  /** Of a process map as a picture: these steps, what flows between them, their lanes. */
  readonly only?: readonly Id[]
  /** Of a PNG: how many points wide, 4000 when not said. */
  readonly width?: number
  /** Of the tables as CSV: which one, the steps when not said. */
  readonly table?: string
  /** Of the procedure (`sop`): which of several, the first when not said. */
  readonly procedure?: Id
  /** Of a PDF: for an archive, with the project file inside (`data`) or with nothing inside (`plain`). */
  readonly archive?: Archive
  /** The project file that goes inside; written of the project when not said. */
  readonly projectFile?: string
  /** Of the protocol: which session, the one that ended last when not said. */
  readonly session?: Id
  /** Where the project is seen: what the square code of a paper opens. Without it the code names the paper and its version. */
  readonly address?: string | null
  /** Of a map as PDF: the size of its sheets, A3 when not said. */
  readonly page?: PageName
  /** Of a map as PDF, on A4 or A3: the map unfolded in text of so many points, on sheets to be glued together. */
  readonly tiles?: TileSize
  /** Of a paper that was submitted for approval, in PDF and DOCX. */
  readonly seal?: Seal
  /** Of a procedure: who has read its approved version and on which day. */
  readonly acquainted?: readonly Acquainted[]
  /** Of an archive: what lies beside the project. */
  readonly attachments?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The look of the organisation's papers: of PDF, DOCX and the package. */
  readonly letterhead?: Letterhead
  /** The time written into the file. The same time gives the same bytes. */
  readonly at?: Date
}

export interface Acquainted {
  readonly name: string
  readonly post: string
  /** `2026-11-28`. */
  readonly day: string
}

/** One way out of a project. */
export interface Exporter {
  readonly name: As
  readonly extension: string
  readonly mediaType: string
  readonly writes: readonly What[]
  export(project: Project, what: What, options: ExportOptions): Promise<Result<Uint8Array>>
}
