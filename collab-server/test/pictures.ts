import { crc32 } from 'node:zlib'

/** The same small picture, 16 by 16, as a browser wrote it. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA' +
  'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1' +
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP' +
  'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/' +
  '2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFS' +
  'ZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABADASIAAhEBAxEB/8QAFgABAQEA' +
  'AAAAAAAAAAAAAAAABAAB/8QAJhAAAAMDDQAAAAAAAAAAAAAAABUyERMxAQMFBhQhIiQ0UmFigf/EABUBAQEAAAAAAAAAAAAAAAAAAAUG/8QAHB' +
  'EAAQMFAAAAAAAAAAAAAAAAAQACEQMSIkFx/9oADAMBAAIRAxEAPwDaukeYPOrpfLU+RAqYsJnPFekwu1bZGqvi0CEKMU4eXyeaRJdjbC//2Q=='
const WEBP =
  'UklGRlICAABXRUJQVlA4WAoAAAAgAAAADwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA' +
  'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1' +
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP' +
  'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZW' +
  'UDggZAAAABACAJ0BKhAAEAACgEIlsAJ0ugASAAf5RCgA/uNP3Mf9S7tJz93Mq/kI+agYzd/eZ/UgPqXgWd7xVBKspv/jtVr/g89S/qfxeltKv+' +
  'vV65D8BfA/9uM+cGaVgwgR7YTAq2LmsAA='
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAS0lEQVR4AdyRwQ0AIAgDiWvoDK6ko7mSzuAeOgDciw9K0k9Djjak3ObxKIlzFG' +
  'CPKpbojgLQIvkBAaUvsfRQBYpKfsAvUFTyP6hwAQAA//8eUPHdAAAABklEQVQDAHAqNsGN+GuXAAAAAElFTkSuQmCC'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const latin = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'))

export const PLAIN = { 'image/jpeg': bytesOf(JPEG), 'image/png': bytesOf(PNG), 'image/webp': bytesOf(WEBP) } as const

export const CAMERA = 'Camera of Olga'

/** Exif as a phone writes it: camera, which side is up, and where it stood (50° 45' 27" N, 37° 52' 30" E). */
export function exifWithPlace(orientation: number): Uint8Array {
  const camera = latin(`${CAMERA}\0`)
  const [ifd0, gps] = [8, 8 + 2 + 3 * 12 + 4]
  const data = gps + 2 + 4 * 12 + 4
  const view = new DataView(new ArrayBuffer(data + 48 + camera.length))
  const entry = (at: number, tag: number, kind: number, count: number, write: (at: number) => void) => {
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, kind, true)
    view.setUint32(at + 4, count, true)
    write(at + 8)
  }
  const offset = (to: number) => (at: number) => view.setUint32(at, to, true)
  const letter = (sign: string) => (at: number) => view.setUint8(at, sign.charCodeAt(0))
  view.setUint16(0, 0x4949)
  view.setUint16(2, 42, true)
  view.setUint32(4, ifd0, true)
  view.setUint16(ifd0, 3, true)
  entry(ifd0 + 2, 0x010f, 2, camera.length, offset(data + 48))
  entry(ifd0 + 14, 0x0112, 3, 1, (at) => view.setUint16(at, orientation, true))
  entry(ifd0 + 26, 0x8825, 4, 1, offset(gps))
  view.setUint16(gps, 4, true)
  entry(gps + 2, 1, 2, 2, letter('N'))
  entry(gps + 14, 2, 5, 3, offset(data))
  entry(gps + 26, 3, 2, 2, letter('E'))
  entry(gps + 38, 4, 5, 3, offset(data + 24))
  const degrees = [50, 45, 27, 37, 52, 30]
  for (const [at, value] of degrees.entries()) {
    view.setUint32(data + at * 8, value, true)
    view.setUint32(data + at * 8 + 4, 1, true)
  }
  const bytes = new Uint8Array(view.buffer)
  bytes.set(camera, data + 48)
  return bytes
}

const segment = (marker: number, content: Uint8Array) =>
  joined(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff), content)

/** The picture with its place, words, and a second picture behind the first, as phones keep one. */
export function jpegWithPlace(orientation = 1): Uint8Array {
  const whole = PLAIN['image/jpeg']
  return joined(
    whole.subarray(0, 2),
    segment(0xe1, joined(latin('Exif\0\0'), exifWithPlace(orientation))),
    segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>exif:GPSLatitude="50,45.45N"</x:xmpmeta>')),
    segment(0xed, latin('Photoshop 3.0\0city: Belgorod')),
    segment(0xfe, latin(CAMERA)),
    whole.subarray(2),
    whole,
    latin(CAMERA),
  )
}

export function pngWithPlace(): Uint8Array {
  const whole = PLAIN['image/png']
  const chunk = (kind: string, content: Uint8Array) => {
    const named = joined(latin(kind), content)
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(named))
    return joined(length, named, sum)
  }
  const afterHead = 8 + 25
  return joined(
    whole.subarray(0, afterHead),
    chunk('eXIf', exifWithPlace(1)),
    chunk('tEXt', latin(`Comment\0${CAMERA}`)),
    whole.subarray(afterHead),
    latin(CAMERA),
  )
}

export function webpWithPlace(): Uint8Array {
  const whole = Buffer.from(PLAIN['image/webp'])
  whole[20] = (whole[20] ?? 0) | 0x0c
  const chunk = (kind: string, content: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(content.length)
    return joined(latin(kind), length, content, new Uint8Array(content.length % 2))
  }
  const grown = joined(
    whole,
    chunk('EXIF', exifWithPlace(1)),
    chunk('XMP ', latin('<x:xmpmeta>GPSLatitude</x:xmpmeta>')),
  )
  Buffer.from(grown.buffer).writeUInt32LE(grown.length - 8, 4)
  return grown
}
