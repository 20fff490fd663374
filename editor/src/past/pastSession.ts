import type { Project } from '@potok/model'
import { createStore } from 'zustand/vanilla'
import type { Session } from '../session/openSession.ts'
import type { Presence } from '../session/presence.ts'
import type { Projection } from '../store/projection.ts'

const nothing = () => {}

/** Nobody is in the past, and nobody is told that somebody looks at it. */
const nobody = (): Presence => ({
  others: createStore(() => ({ list: [] })),
  point: nothing,
  select: nothing,
  drag: nothing,
  show: nothing,
  look: nothing,
})

/** A state of the project as a session that is only looked at: screens of today show it without knowing. */
export function pastSession(today: Session, project: Project): { session: Session; projection: Projection } {
  const state = createStore(() => ({
    ...today.state.getState(),
    replica: null,
    role: 'viewer' as const,
    save: { name: 'viewOnly' as const },
    aside: null,
    refusal: null,
    workshop: null,
    locks: new Set<string>(),
  }))
  return {
    session: {
      projectId: today.projectId,
      person: today.person,
      state,
      presence: nobody(),
      mayEdit: () => false,
      locked: () => new Set(),
      dropAside: nothing,
      close: nothing,
    },
    projection: { store: createStore<{ project: Project | null }>(() => ({ project })), stop: nothing },
  }
}
