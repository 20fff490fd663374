const HEAD = 12
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const [EXIF, XMP] = [0x08, 0x04]

/** A WebP with its picture and nothing else. Null when it is not whole. */
export function strippedWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = 8 + view.getUint32(4, true)
  if (whole > bytes.length + 1) return null
  const kept: Uint8Array[] = []
  for (let at = HEAD; at + 8 <= Math.min(whole, bytes.length); ) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size
    if (end > bytes.length) return null
    const kind = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    if (KEPT.has(kind)) kept.push(kind === 'VP8X' ? withoutPromises(bytes.subarray(at, end)) : bytes.subarray(at, end))
    if (KEPT.has(kind) && size % 2 === 1) kept.push(new Uint8Array(1))
    at = end + (size % 2)
  }
  if (kept.length === 0) return null
  const content = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, HEAD))
  head.writeUInt32LE(content.length + 4, 4)
  return new Uint8Array(Buffer.concat([head, content]))
}

/** The header says which parts follow: those that were taken out no longer. */
function withoutPromises(chunk: Uint8Array): Uint8Array {
  const changed = new Uint8Array(chunk)
  changed[8] = (changed[8] ?? 0) & ~(EXIF | XMP)
  return changed
}
