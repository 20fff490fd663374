/** A seeded stream of numbers in [0, 1), 32 bits each (sfc32): the same seed gives the same stream on every machine. */
export type Dice = () => number

const WARM_UP = 20

export function dice(seed: number): Dice {
  let a = 0x9e3779b9 | 0
  let b = 0x243f6a88 | 0
  let c = seed | 0
  let count = Math.floor(seed / 2 ** 32) | 0 || 1
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < WARM_UP; round++) next()
  return next
}
