import type { DrawnElement, Id } from '@potok/model'
import { type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import { handlesOf } from '../handles.ts'
import type { ElementNodeOf } from './ElementNode.tsx'
import type { Shown, ShownStore } from './SystemGround.tsx'

/** On a larger map only what is in hand or under the pointer is in the page: the rest is painted alone. */
const MOST_MOUNTED = 150

interface Hold {
  readonly canEdit: boolean
  readonly hovered: Id | null
  readonly typing: Id | null
  penOf(element: Id): ReactNode
}

/** What did not change keeps its identity, so that it is not laid out again. */
export function useElementNodes(shown: ShownStore, { canEdit, hovered, typing, penOf }: Hold): ElementNodeOf[] {
  const kept = useRef(new Map<Id, { key: readonly unknown[]; made: ElementNodeOf }>())
  const { mounted, selection } = useStore(
    shown,
    useShallowMounted(({ picture, selection }: Shown) => {
      if (picture.elements.size <= MOST_MOUNTED) return { mounted: [...picture.elements.values()], selection }
      const inHand = [...new Set([...selection, ...(hovered ? [hovered] : []), ...(typing ? [typing] : [])])]
      return { mounted: inHand.slice(0, MOST_MOUNTED).flatMap((id) => picture.elements.get(id) ?? []), selection }
    }),
  )
  const next: typeof kept.current = new Map()
  for (const element of mounted) {
    const { id, x, y, width, height, name, kind } = element
    const selected = selection.has(id)
    const isTyped = typing === id
    const key = [element, selected, canEdit, isTyped]
    const before = kept.current.get(id)
    if (before?.key.every((part, at) => part === key[at]) && !isTyped) {
      next.set(id, before)
      continue
    }
    const made: ElementNodeOf = {
      id,
      type: 'element',
      position: { x: x - width / 2, y: y - height / 2 },
      width,
      height,
      measured: { width, height },
      handles: handlesOf(width, height),
      selected,
      draggable: canEdit && !isTyped,
      zIndex: isTyped ? 5 : selected ? 3 : 2,
      data: {
        title: name,
        canConnect: canEdit,
        isRound: kind === 'client' || kind === 'participant' || kind === 'stakeholder' || kind === 'touchpoint',
        pen: isTyped ? penOf(id) : null,
      },
    }
    next.set(id, { key, made })
  }
  kept.current = next
  return [...next.values()].map(({ made }) => made)
}

interface Mounted {
  readonly mounted: readonly DrawnElement[]
  readonly selection: ReadonlySet<Id>
}

/** New only when one of the elements in the page, or the selection, is: what moves elsewhere is painted alone. */
function useShallowMounted(select: (shown: Shown) => Mounted): (shown: Shown) => Mounted {
  const kept = useRef<Mounted | null>(null)
  return (shown) => {
    const [before, now] = [kept.current, select(shown)]
    const isSame =
      before !== null &&
      before.selection === now.selection &&
      before.mounted.length === now.mounted.length &&
      before.mounted.every((one, at) => one === now.mounted[at])
    if (!isSame) kept.current = now
    return isSame ? before : now
  }
}
