import type { Block } from './description.ts'

/** Where a paper can be seen: what its square code opens. Null: the code names the paper and its version instead. */
export type Address = string | null

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** Eight signs that change with any word of the paper (FNV-1a, the first half of 64 bits): tells two printed versions apart, proves nothing. */
export function fingerprint(content: unknown): string {
  let sum = OFFSET
  for (const byte of new TextEncoder().encode(JSON.stringify(content)))
    sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * PRIME)
  return sum.toString(16).padStart(16, '0').slice(0, 8)
}

/** The foot of a paper: its notes at the left, its square code at the right. */
export function foot(
  lines: readonly string[],
  { document, blocks, address, alt }: { document: string; blocks: unknown; address: Address; alt: string },
): Block {
  const payload = address ?? `${document}; ${fingerprint(blocks)}`
  return { block: 'foot', lines: lines.filter((text) => text !== ''), code: { payload, alt: `${alt}${payload}` } }
}
