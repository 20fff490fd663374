import { byOrder, type Evidence, type Id, type Project } from '@potok/model'

export interface EvidenceFilter {
  readonly method: string
  readonly segment: string
  /** What it is about. */
  readonly tag: string
}

export const EVERYTHING: EvidenceFilter = { method: '', segment: '', tag: '' }

/** Evidence that passes, the latest first. */
export function filtered(project: Project, { method, segment, tag }: EvidenceFilter): Evidence[] {
  return [...project.evidence.values()]
    .filter((one) => method === '' || one.method === method)
    .filter((one) => segment === '' || one.segment === segment)
    .filter((one) => tag === '' || one.about.includes(tag))
    .sort((a, b) => byOrder(b, a))
}

/** Everything that some evidence is about. */
export const tagsIn = (project: Project): Id[] => [
  ...new Set([...project.evidence.values()].flatMap(({ about }) => about)),
]
