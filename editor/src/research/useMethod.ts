import { EVIDENCE_METHODS, type EvidenceMethod } from '@potok/model'
import { go, useRoute } from '../routes.ts'

/** The one way of gathering that is shown, null: all. It stands in the address, so that a stage's tool and a link lead to it. */
export function useMethod(): [method: EvidenceMethod | null, choose: (method: string) => void] {
  const route = useRoute()
  if (route.name !== 'project') return [null, () => {}]
  const { method: asked, ...page } = route
  const method = EVIDENCE_METHODS.find((one) => one === asked) ?? null
  return [method, (next) => go({ ...page, ...(next ? { method: next } : {}) }, 'replace')]
}
