import { randomInt } from 'node:crypto'

/** Signs that nobody takes for another; the letters look the same in both alphabets. */
const SIGNS = 'ACEHKMPTX245679'
const LENGTH = 6
const LIKE: Readonly<Record<string, string>> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
}

export const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** A code as somebody typed it, on either keyboard layout, with or without a gap; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = [...typed.toUpperCase().replace(/[\s-]/g, '')].map((sign) => LIKE[sign] ?? sign)
  return signs.length === LENGTH && signs.every((sign) => SIGNS.includes(sign)) ? signs.join('') : null
}

const WINDOW_MS = 5 * 60_000
const MOST_BY_ADDRESS = 40
const MOST_IN_ALL = 600

/** Counts codes that were tried in vain: an office behind one address comes in together, whoever guesses does not. */
export class WrongCodes {
  #began = 0
  #byAddress = new Map<string, number>()
  #inAll = 0

  /** False: enough was tried from this address, or from everywhere together. */
  mayTry(address: string, now = Date.now()): boolean {
    if (now - this.#began > WINDOW_MS) {
      this.#began = now
      this.#byAddress.clear()
      this.#inAll = 0
    }
    return this.#inAll < MOST_IN_ALL && (this.#byAddress.get(address) ?? 0) < MOST_BY_ADDRESS
  }

  failed(address: string): void {
    this.#inAll++
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1)
  }
}
