import type { Block } from './description.ts'

/** Where a paper can be seen: what its square code opens. Null: the code names the paper and its version instead. */
export type Address = string | null

const OFFSET = [0xcbf29ce4, 0x84222325] as const
const PRIME = 0x1b3
const WORD = 2 ** 32

/** Eight signs that change with any word of the paper (FNV-1a, the first half of 64 bits): tells two printed versions apart, proves nothing. */
export function fingerprint(content: unknown): string {
  let [high, low] = OFFSET as readonly [number, number]
  for (const byte of new TextEncoder().encode(JSON.stringify(content))) {
    low = (low ^ byte) >>> 0
    // Times 2^40 + 0x1b3, in two halves.
    const product = low * PRIME
    high = (high * PRIME + Math.floor(product / WORD) + ((low << 8) >>> 0)) % WORD
    low = product % WORD
  }
  return high.toString(16).padStart(8, '0')
}

/** The foot of a paper: its notes at the left, its square code at the right. */
export function foot(
  lines: readonly string[],
  { document, blocks, address, alt }: { document: string; blocks: unknown; address: Address; alt: string },
): Block {
  const payload = address ?? `${document}; ${fingerprint(blocks)}`
  return { block: 'foot', lines: lines.filter((text) => text !== ''), code: { payload, alt: `${alt}${payload}` } }
}
