import type { Id, Why } from '@potok/model'
import { above, type Branch } from './spots.ts'

type Deed =
  | { do: 'go'; spot: string }
  | { do: 'why'; under: string }
  | { do: 'words' }
  | { do: 'remove'; why: Why }
  | { do: 'move'; why: Why; under: string; before: Id | null }

interface At {
  readonly spots: readonly string[]
  readonly branches: readonly Branch[]
  readonly chosen: string
  readonly mayEdit: boolean
}

interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** What a key means in the tree; null: nothing. */
export function pressed(press: Press, at: At): Deed | null {
  const { spots, branches, chosen, mayEdit } = at
  if (press.ctrlKey || press.metaKey) return null
  const beside = chosen === '' ? [] : branchesAt(branches, above(chosen))
  const here = beside.find(({ spot }) => spot === chosen)
  if (press.altKey) return here && mayEdit ? moved(press.key, here, beside, branches) : null
  const index = spots.indexOf(chosen)
  const go = (spot: string | undefined): Deed | null => (spot === undefined ? null : { do: 'go', spot })
  switch (press.key) {
    case 'ArrowDown':
      return go(spots[index + 1])
    case 'ArrowUp':
      return go(spots[index - 1])
    case 'ArrowRight':
      return go(branchesAt(branches, chosen)[0]?.spot)
    case 'ArrowLeft':
      return chosen === '' ? null : go(above(chosen))
    case 'Home':
      return go('')
    case 'End':
      return go(spots.at(-1))
  }
  if (!mayEdit) return null
  if (press.key === 'Tab') return press.shiftKey || here?.why.again ? null : { do: 'why', under: chosen }
  if (press.key === 'Enter' && press.shiftKey) return chosen === '' ? null : { do: 'why', under: above(chosen) }
  if (press.key === 'Enter' || press.key === 'F2') return here ? { do: 'words' } : { do: 'why', under: '' }
  if (press.key === 'Delete') return here ? { do: 'remove', why: here.why } : null
  return null
}

/** Alt with an arrow: up and down among its neighbours, left beside what it answers, right under the one before it. */
function moved(key: string, { why, spot }: Branch, beside: readonly Branch[], all: readonly Branch[]): Deed | null {
  const at = beside.findIndex((one) => one.spot === spot)
  const under = above(spot)
  const idOf = (one: Branch | undefined) => one?.why.cause.id ?? null
  if (key === 'ArrowUp') return at > 0 ? { do: 'move', why, under, before: idOf(beside[at - 1]) } : null
  if (key === 'ArrowDown')
    return at < beside.length - 1 ? { do: 'move', why, under, before: idOf(beside[at + 2]) } : null
  if (key === 'ArrowRight') {
    const before = beside[at - 1]
    return before && !before.why.again ? { do: 'move', why, under: before.spot, before: null } : null
  }
  if (key !== 'ArrowLeft' || under === '') return null
  const uncles = branchesAt(all, above(under))
  const next = uncles[uncles.findIndex((one) => one.spot === under) + 1]
  return { do: 'move', why, under: above(under), before: idOf(next) }
}

function branchesAt(branches: readonly Branch[], spot: string): readonly Branch[] {
  if (spot === '') return branches
  for (const one of branches) {
    if (one.spot === spot) return one.branches
    if (spot.startsWith(`${one.spot}/`)) return branchesAt(one.branches, spot)
  }
  return []
}
