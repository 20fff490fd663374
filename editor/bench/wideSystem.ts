import type { SystemShape } from '@potok/model'

/** A map of factors that influence each other: a few are met by many, most by few; the same each time. */
export function wideSystem(elements: number, relations: number) {
  let state = 7
  const chance = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
  const pairs = new Set<string>()
  while (pairs.size < relations) {
    const [a, b] = [chance(elements), Math.floor(chance(elements) * (chance(100) / 100))]
    if (a !== b) pairs.add(`${a} ${b}`)
  }
  const links = [...pairs].map((pair) => pair.split(' ').map(Number) as [number, number])
  const idOf = (place: number) => `element${String(place).padStart(4, '0')}`
  const bare = { deletedAt: null, map: 'map', note: '', from: [] }
  const shape: SystemShape = {
    elements: Array.from({ length: elements }, (_, place) => ({
      ...bare,
      id: idOf(place),
      kind: 'factor' as const,
      name: `Фактор ${place}`,
      group: null,
      nameEn: '',
      participant: null,
      owner: null,
      influence: null,
      interest: null,
      attitude: null,
      pinned: false,
    })),
    relations: links.map(([start, end], place) => ({
      ...bare,
      id: `relation${place}`,
      start: idOf(start),
      end: idOf(end),
      kind: 'influences' as const,
      label: '',
      strength: 1,
      polarity: place % 3 === 0 ? ('minus' as const) : ('plus' as const),
      delay: false,
    })),
  }
  return { shape, links, rows: links.map(([start, end]) => `Фактор ${start} → Фактор ${end}`).join('\n') }
}
