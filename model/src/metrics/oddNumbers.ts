/** For tests: the places within an answer, maps and typed arrays too, where a number is none or has no end. */
export function oddNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  const entries =
    value instanceof Map || ArrayBuffer.isView(value)
      ? [...(value as Iterable<unknown>)].map((one, at) =>
          Array.isArray(one) && value instanceof Map ? one : [at, one],
        )
      : value instanceof Set
        ? [...value].entries()
        : Object.entries(value)
  return [...entries].flatMap(([name, one]) => oddNumbers(one, `${path}/${name}`))
}
