import type { Id } from '@potok/model'
import { go, useRoute } from '../routes.ts'

/** The record that the page has open: it stands in the address, so that a link leads to it. */
export function useItem(): [item: Id | null, open: (item: Id | null) => void] {
  const route = useRoute()
  if (route.name !== 'project') return [null, () => {}]
  const { item, ...page } = route
  return [item ?? null, (next) => go({ ...page, ...(next ? { item: next } : {}) }, 'replace')]
}
