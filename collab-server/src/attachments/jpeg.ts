import { exifWithOrientation, orientationIn } from './exif.ts'

const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, COMMENT] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xfe]
const EXIF = 'Exif\0\0'
const PROFILE = 'ICC_PROFILE\0'
const JFIF_BYTES = 18

const isApplication = (marker: number) => marker >= APP0 && marker <= 0xef
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * A JPEG with its picture, colours and upright side, and nothing else: no place, time, camera, words, small or second
 * picture. Null when it is not whole.
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2))
      return joined(kept)
    }
    if (marker === SOI || standsAlone(marker)) return null
    const end = at + 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!
    if (end > bytes.length || end < at + 4) return null
    kept.push(...keptOf(marker, bytes.subarray(at, end)))
    at = end
    if (marker !== SOS) continue
    const next = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, next))
    at = next
  }
  const isEnded = bytes[at] === 0xff && bytes[at + 1] === EOI
  if (!isEnded) return null
  kept.push(bytes.subarray(at, at + 2))
  return joined(kept)
}

function keptOf(marker: number, segment: Uint8Array): Uint8Array[] {
  if (marker === COMMENT) return []
  if (!isApplication(marker) || marker === APP14) return [segment]
  const begins = (words: string) => Buffer.from(segment.subarray(4, 4 + words.length)).toString('latin1') === words
  if (marker === APP0) return begins('JFIF\0') && segment.length >= JFIF_BYTES ? [withoutThumbnail(segment)] : []
  if (marker === APP2) return begins(PROFILE) ? [segment] : []
  if (marker !== APP1 || !begins(EXIF)) return []
  const orientation = orientationIn(segment.subarray(4 + EXIF.length))
  return orientation === null ? [] : [exifSegment(orientation)]
}

/** The head of the file, without the small picture that may follow it. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const head = new Uint8Array(segment.subarray(0, JFIF_BYTES))
  head.set([0, JFIF_BYTES - 2], 2)
  head.set([0, 0], JFIF_BYTES - 2)
  return head
}

/** Which side is up, and nothing else. */
function exifSegment(orientation: number): Uint8Array {
  const content = joined([Buffer.from(EXIF, 'latin1'), exifWithOrientation(orientation)])
  const length = content.length + 2
  return joined([Uint8Array.of(0xff, APP1, length >> 8, length & 0xff), content])
}

/** The next marker that is no part of the scan itself. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1]!
    if (next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue
    return at
  }
  return bytes.length
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
