/** A map with some of its values replaced: to make it costs nothing, whatever the map holds. Every key of `over` is one of `under`. */
export class Over<K, V> implements ReadonlyMap<K, V> {
  readonly #under: ReadonlyMap<K, V>
  readonly #over: ReadonlyMap<K, V>

  constructor(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V>) {
    this.#under = under
    this.#over = over
  }

  get size(): number {
    return this.#under.size
  }

  get(key: K): V | undefined {
    return this.#over.get(key) ?? this.#under.get(key)
  }

  has(key: K): boolean {
    return this.#under.has(key)
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }

  keys(): MapIterator<K> {
    return this.#under.keys()
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this) yield value
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.#under) yield [key, this.#over.get(key) ?? value]
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }
}
