import { strippedJpeg } from './jpeg.ts'
import { strippedPng } from './png.ts'
import { strippedWebp } from './webp.ts'

export interface AttachmentKind {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  /** By its first bytes; a name says nothing. */
  isIt(bytes: Uint8Array): boolean
  /** Without what says where, when and by what it was made; null when it cannot be read. */
  stripped(bytes: Uint8Array): Uint8Array | null
}

const begins = (bytes: Uint8Array, sign: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + sign.length)).toString('latin1') === sign

/** The one list of what may be attached. A PDF is kept as it came: it is handed out as a file and never opened in the page. */
const KINDS: readonly AttachmentKind[] = [
  { mediaType: 'image/jpeg', isIt: (bytes) => begins(bytes, '\xff\xd8\xff'), stripped: strippedJpeg },
  { mediaType: 'image/png', isIt: (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n'), stripped: strippedPng },
  {
    mediaType: 'image/webp',
    isIt: (bytes) => bytes.length >= 12 && begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8),
    stripped: strippedWebp,
  },
  { mediaType: 'application/pdf', isIt: (bytes) => begins(bytes, '%PDF-'), stripped: (bytes) => bytes },
]

export const kindOf = (bytes: Uint8Array): AttachmentKind | null => KINDS.find(({ isIt }) => isIt(bytes)) ?? null
