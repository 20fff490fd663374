const ORIENTATION = 0x0112
const SHORT = 3
const MOST_ENTRIES = 1000

/** Which side of the picture is up, 2…8, read from TIFF data; null: as it is stored, or nobody can tell. */
export function orientationIn(tiff: Uint8Array): number | null {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (view.byteLength < 14) return null
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const little = order === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return null
  const entries = Math.min(view.getUint16(first, little), MOST_ENTRIES)
  for (let at = first + 2; at + 12 <= Math.min(view.byteLength, first + 2 + 12 * entries); at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return view.getUint16(at + 2, little) === SHORT && value >= 2 && value <= 8 ? value : null
  }
  return null
}

/** TIFF data that says which side is up and nothing else. */
export function exifWithOrientation(orientation: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(26))
  view.setUint16(0, 0x4d4d)
  view.setUint16(2, 42)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, ORIENTATION)
  view.setUint16(12, SHORT)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return new Uint8Array(view.buffer)
}
