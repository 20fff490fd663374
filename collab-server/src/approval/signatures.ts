import { newId } from '@potok/model'
import { audit } from '../access/audit.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import type { PaperFormat } from './files.ts'
import { sha256 } from './frozen.ts'
import type { Submission } from './submissions.ts'

const MOST = 20
/** Object identifiers as they stand in DER: signed data, the digest of the signed file, SHA-256. */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex')
const MESSAGE_DIGEST = Buffer.from('06092a864886f70d010904', 'hex')
const SHA_256 = Buffer.from('0609608648016503040201', 'hex')
/** Digests of GOST R 34.11, which Node cannot work out. */
const GOST = Buffer.from('06082a85030701010202', 'hex')

export interface SignatureFile {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly person: string
  /** Of the file that it was made under. */
  readonly format: PaperFormat
}

export const signaturesOf = (store: Store, submission: string): SignatureFile[] =>
  store.read('SELECT id, name, at, person, format FROM signature WHERE submission=? ORDER BY at, id', submission)

/**
 * Keeps a detached electronic signature beside the file that it was made under. Nothing of it is verified; only where it says by
 * SHA-256 that it was made under another file is it refused. `fits`: it names the digest of this file; null: that cannot be told here.
 */
export async function keepSignature(
  store: Store,
  submission: Submission,
  given: { name: string; format: PaperFormat; bytes: Uint8Array; fileHash: string; person: string },
): Promise<{ id: string; fits: true | null }> {
  const der = derOf(given.bytes)
  if (!der) throw new Refused('signature.kind')
  const fits = fitsFile(der, given.fileHash)
  if (fits === false) throw new Refused('signature.other-file')
  if (signaturesOf(store, submission.id).length >= MOST) throw new Refused('signature.many')
  const id = newId()
  const { name, format, bytes, person } = given
  await store.write(
    [
      'INSERT INTO signature(id, submission, name, at, person, format, bytes, hash) VALUES(?,?,?,?,?,?,?,?)',
      id,
      submission.id,
      name,
      Date.now(),
      person,
      format,
      bytes,
      sha256(bytes),
    ],
    audit('paper.signature', { person, project: submission.project, about: [submission.id, id, sha256(bytes)] }),
  )
  return { id, fits }
}

export function readSignature(store: Store, submission: string, id: string): { name: string; bytes: Uint8Array } {
  const [row] = store.read<{ name: string; bytes: Uint8Array; hash: string }>(
    'SELECT name, bytes, hash FROM signature WHERE submission=? AND id=?',
    submission,
    id,
  )
  if (!row) throw new Refused('not-found')
  if (sha256(row.bytes) !== row.hash) throw new Refused('approval.damaged', [id])
  return row
}

/** Signed data (CMS) in DER, also where it comes as Base64 with or without its head and foot; null: it is none. */
function derOf(bytes: Uint8Array): Buffer | null {
  const given = Buffer.from(bytes)
  const words = given
    .toString('latin1')
    .replace(/-----[A-Z0-9 ]+-----/g, '')
    .replace(/\s+/g, '')
  const der = given[0] === 0x30 ? given : /^[A-Za-z0-9+/]+=*$/.test(words) ? Buffer.from(words, 'base64') : null
  return der?.[0] === 0x30 && der.subarray(0, 40).includes(SIGNED_DATA) ? der : null
}

/** Whether it names this SHA-256 as the digest of what was signed; null: it names none that we can work out. */
function fitsFile(der: Buffer, hash: string): boolean | null {
  const at = der.indexOf(MESSAGE_DIGEST)
  if (at < 0 || der.includes(GOST) || !der.includes(SHA_256)) return null
  // The identifier, a set, and in it a string of octets.
  const digest = der.subarray(at + MESSAGE_DIGEST.length + 4)
  if (der[at + MESSAGE_DIGEST.length + 3] !== 32) return null
  return digest.subarray(0, 32).toString('hex') === hash
}
