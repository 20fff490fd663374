import type { Read } from '../stores/sqlite/reading.ts'
import { sha256 } from './frozen.ts'

/** A record of an approval that is not what was written down: `place` names its table. */
interface Forged {
  readonly place: 'submission' | 'submission_file' | 'signature' | 'decision'
  readonly id: string
}

type Kept = { id: string; bytes: Uint8Array; hash: string }

const KEPT = {
  submission: 'SELECT id, content AS bytes, hash FROM submission',
  submission_file: `SELECT submission || ' ' || stage || ' ' || format AS id, bytes, hash FROM submission_file`,
  signature: 'SELECT id, bytes, hash FROM signature',
} as const

/** By the book of rights, whose chain somebody who sits at the disk cannot mend unnoticed: which content was submitted, who decided what. */
const UNBOOKED = {
  submission: `SELECT id FROM submission WHERE NOT EXISTS (SELECT 1 FROM audit WHERE what = 'paper.submitted'
    AND json_extract(about, '$[0]') = submission.id AND json_extract(about, '$[1]') = submission.hash)`,
  decision: `SELECT reviewer AS id FROM decision WHERE NOT EXISTS (SELECT 1 FROM audit WHERE what = 'paper.decided'
    AND json_extract(about, '$[0]') = decision.submission AND json_extract(about, '$[1]') = decision.reviewer
    AND json_extract(about, '$[2]') = decision.verdict AND json_extract(about, '$[3]') = decision.hash)`,
} as const

/** Reads every frozen content, file and signature against its hash, and every submission and decision against the book of rights. */
export function* lookThroughApprovals(read: Read): Generator<Forged> {
  for (const [place, sql] of Object.entries(KEPT) as [Forged['place'], string][])
    for (const { id, bytes, hash } of read<Kept>(sql)) if (sha256(bytes) !== hash) yield { place, id }
  for (const [place, sql] of Object.entries(UNBOOKED) as [Forged['place'], string][])
    for (const { id } of read<{ id: string }>(sql)) yield { place, id }
}
