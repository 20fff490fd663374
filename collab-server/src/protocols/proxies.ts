import { BlockList, isIP } from 'node:net'

/** Whose word about the address of whoever asks is believed: proxies in front, and the other servers of the house. */
export class Proxies {
  readonly #known = new BlockList()

  private constructor() {
    this.#known.addSubnet('127.0.0.0', 8, 'ipv4')
    this.#known.addAddress('::1', 'ipv6')
  }

  /** This machine, and these addresses or networks (`10.0.0.0/8`). Null: one of them is none. */
  static of(list: readonly string[]): Proxies | null {
    const proxies = new Proxies()
    for (const one of list) {
      const [address = '', length] = one.split('/')
      const kind = isIP(address)
      const longest = kind === 4 ? 32 : 128
      const bits = length === undefined ? longest : Number(length)
      if (kind === 0 || !Number.isInteger(bits) || bits < 0 || bits > longest) return null
      proxies.#known.addSubnet(address, bits, kind === 4 ? 'ipv4' : 'ipv6')
    }
    return proxies
  }

  trusts(address: string): boolean {
    const plain = address.replace(/^::ffff:(?=[\d.]+$)/, '')
    const kind = isIP(plain)
    return kind !== 0 && this.#known.check(plain, kind === 4 ? 'ipv4' : 'ipv6')
  }
}

export const THIS_MACHINE = Proxies.of([])!
