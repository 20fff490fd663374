/** Gives the first of what is in it; of equal ones any, always the same for the same history. */
export class Heap<T> {
  readonly #all: T[] = []
  readonly #before: (a: T, b: T) => boolean

  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before
  }

  get first(): T | undefined {
    return this.#all[0]
  }

  push(one: T) {
    const all = this.#all
    let at = all.push(one) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#before(all[parent]!, one)) break
      all[at] = all[parent]!
      at = parent
    }
    all[at] = one
  }

  pop(): T | undefined {
    const all = this.#all
    const top = all[0]
    const last = all.pop()
    if (all.length === 0 || last === undefined) return top
    let at = 0
    for (let child = 1; child < all.length; child = 2 * at + 1) {
      if (child + 1 < all.length && this.#before(all[child + 1]!, all[child]!)) child++
      if (this.#before(last, all[child]!)) break
      all[at] = all[child]!
      at = child
    }
    all[at] = last
    return top
  }
}
