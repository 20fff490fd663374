import { EXPORTERS, type ExportOptions, type Seal } from '@potok/exporters/node'
import { setOf } from '../letterheads/letterheads.ts'
import { Settings } from '../letterheads/settings.ts'
import type { Papers } from '../papers/papersBeside.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { sha256, thawed } from './frozen.ts'
import { decisionsOf, type Submission } from './submissions.ts'

/** As it was submitted, with «ПРОЕКТ»; as it was approved, with the day. */
export type Stage = 'submitted' | 'approved'
export const PAPER_FORMATS = ['pdf', 'docx'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

export interface MadeFile {
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly hash: string
}

export const formatsOf = (what: string): PaperFormat[] =>
  PAPER_FORMATS.filter((format) => EXPORTERS.find(({ name }) => name === format)!.writes.some((one) => one === what))

/**
 * A file of what was submitted, made once from the frozen content and never again. Refused: damaged content or file, and
 * `approval.not-made` where the paper could not be set now.
 */
export async function fileOf(
  { store, papers }: { store: Store; papers: Papers },
  submission: Submission,
  stage: Stage,
  format: PaperFormat,
): Promise<MadeFile> {
  const kept = readFile(store, submission.id, stage, format)
  if (kept) return kept
  const made = await setFrom(
    { store, papers },
    contentOf(store, submission),
    submission,
    sealOf(store, submission, stage),
    format,
  )
  await store.write([
    'INSERT OR IGNORE INTO submission_file(submission, stage, format, media_type, at, bytes, hash) VALUES(?,?,?,?,?,?,?)',
    submission.id,
    stage,
    format,
    made.mediaType,
    Date.now(),
    made.bytes,
    made.hash,
  ])
  return readFile(store, submission.id, stage, format)!
}

/** The same paper with those who have read it on its sheet of acquaintance: it grows, so it is made each time and kept nowhere. */
export const withReaders = (
  { store, papers }: { store: Store; papers: Papers },
  submission: Submission,
  stage: Stage,
  format: PaperFormat,
  readers: readonly { name: string; post: string; day: string | null; withdrawn: number | null }[],
): Promise<MadeFile> => {
  const acquainted = readers.flatMap(({ name, post, day }) => (day === null ? [] : [{ name, post, day }]))
  const seal = sealOf(store, submission, stage)
  return setFrom({ store, papers }, contentOf(store, submission), submission, seal, format, acquainted)
}

/** A paper set from frozen content alone: nothing of today is in it. */
export async function setFrom(
  { store, papers }: { store: Store; papers: Papers },
  content: Uint8Array,
  { what, map, lang, at, letterhead }: Pick<Submission, 'what' | 'map' | 'lang' | 'at' | 'letterhead'>,
  seal: Seal,
  format: PaperFormat,
  acquainted?: ExportOptions['acquainted'],
): Promise<MadeFile> {
  const look = letterhead === null ? {} : { letterhead: setOf(store, Settings.parse(JSON.parse(letterhead))) }
  const options = { lang, seal, acquainted, at: new Date(at), ...look, ...(map === '' ? {} : { [which(what)]: map }) }
  const made = await papers.make({ update: thawed(content), what: what as never, as: format, options })
  if (!made.ok) throw new Refused('approval.not-made', [made.code])
  const { bytes, mediaType } = made.value
  return { bytes, mediaType, hash: sha256(bytes) }
}

const which = (what: string) => (what === 'sop' ? 'procedure' : what === 'protocol' ? 'session' : 'map')

function sealOf(store: Store, { id, number, day, hash, address }: Submission, stage: Stage): Seal {
  const last = stage === 'approved' ? decisionsOf(store, id).at(-1)?.day : null
  return { number, day: last ?? day, hash, address, isApproved: stage === 'approved' }
}

/** Read against the hash that it was submitted with. */
export function contentOf(store: Store, { id, hash }: Pick<Submission, 'id' | 'hash'>): Uint8Array {
  const [row] = store.read<{ content: Uint8Array }>('SELECT content FROM submission WHERE id=?', id)
  if (!row || sha256(row.content) !== hash) throw new Refused('approval.damaged', [id])
  return row.content
}

function readFile(store: Store, submission: string, stage: Stage, format: PaperFormat): MadeFile | null {
  const [row] = store.read<MadeFile>(
    'SELECT media_type AS mediaType, bytes, hash FROM submission_file WHERE submission=? AND stage=? AND format=?',
    submission,
    stage,
    format,
  )
  if (!row) return null
  if (sha256(row.bytes) !== row.hash) throw new Refused('approval.damaged', [submission])
  return row
}

/** Their hashes, for whoever compares a file that came to them. */
export const fileHashes = (store: Store, submission: string): { stage: Stage; format: PaperFormat; hash: string }[] =>
  store.read('SELECT stage, format, hash FROM submission_file WHERE submission=? ORDER BY stage, format', submission)
