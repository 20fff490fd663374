const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_STORED = 65_535

/** A grey picture as PNG, 0 black to 255 white, without a library: the file that holds it is compressed anyway. */
export function greyPng(width: number, height: number, grey: (x: number, y: number) => number): Uint8Array {
  const raw = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) raw[y * (width + 1) + 1 + x] = grey(x, y)
  const header = [...long(width), ...long(height), 8, 0, 0, 0, 0]
  return Uint8Array.from([...SIGNATURE, ...chunk('IHDR', header), ...chunk('IDAT', stored(raw)), ...chunk('IEND', [])])
}

/** zlib without compression. */
function stored(raw: Uint8Array): number[] {
  const out = [0x78, 0x01]
  for (let at = 0; at < raw.length; at += MOST_STORED) {
    const part = raw.subarray(at, at + MOST_STORED)
    const last = at + MOST_STORED >= raw.length ? 1 : 0
    const size = part.length
    out.push(last, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255)
    for (const byte of part) out.push(byte)
  }
  return [...out, ...long(adler(raw))]
}

function chunk(name: string, body: readonly number[]): number[] {
  const named = [...name].map((letter) => letter.charCodeAt(0)).concat(body)
  return [...long(body.length), ...named, ...long(crc(named))]
}

const long = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)

function adler(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return ((b << 16) | a) >>> 0
}

function crc(bytes: readonly number[]): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return ~rest >>> 0
}
