const SIGNATURE = 8
/** What the picture itself needs, its movement and its colours; texts, times and Exif are not among them. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP acTL fcTL fdAT'.split(' '))

/** A PNG with its picture and nothing else. Null when it is not whole. */
export function strippedPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (KEPT.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return new Uint8Array(Buffer.concat(kept))
    at = end
  }
  return null
}
