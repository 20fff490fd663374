import type { Id } from '@potok/model'
import { type RefObject, useEffect, useRef } from 'react'
import { useItem } from './useItem.ts'

/** The card that the address names comes into view and is marked. */
export function useShown<E extends HTMLElement = HTMLElement>(id: Id): RefObject<E | null> {
  const [item] = useItem()
  const card = useRef<E>(null)
  useEffect(() => {
    if (item !== id || !card.current) return
    card.current.scrollIntoView({ block: 'nearest' })
    card.current.dataset.shown = 'true'
    const shown = card.current
    return () => void delete shown.dataset.shown
  }, [item, id])
  return card
}
