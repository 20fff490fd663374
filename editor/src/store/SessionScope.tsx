import type { Id, Project } from '@potok/model'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { openSession, type Session, type SessionState } from '../session/openSession.ts'
import { type Projection, projectionOf } from './projection.ts'

interface Opened {
  readonly session: Session
  readonly projection: Projection
}

const Scope = createContext<Opened | null>(null)
/** The name of whoever sits here; empty while nobody told it, without a network. */
const Name = createContext('')

/** Opens the project for everything inside it, and leaves it when the screen is left. */
export function SessionScope({
  project,
  person,
  name,
  guest,
  children,
}: {
  project: string
  person: string | null
  name: string
  guest: boolean
  children: ReactNode
}) {
  const [scope, setScope] = useState<Opened | null>(null)
  useEffect(() => {
    const session = openSession(project, { id: person, guest })
    const projection = projectionOf(session)
    setScope({ session, projection })
    return () => {
      projection.stop()
      session.close()
      setScope(null)
    }
  }, [project, person, guest])
  return (
    scope && (
      <Name value={name}>
        <Scope.Provider value={scope}>{children}</Scope.Provider>
      </Name>
    )
  )
}

/** Another session in place of the open one for what is inside: a state of the project that is only looked at. */
export function InsteadScope({ session, projection, children }: Opened & { children: ReactNode }) {
  return (
    <Scope.Provider value={useMemo(() => ({ session, projection }), [session, projection])}>{children}</Scope.Provider>
  )
}

function useScope() {
  const scope = useContext(Scope)
  if (!scope) throw new Error('A screen of a project was shown outside its SessionScope.')
  return scope
}

export const useSession = (): Session => useScope().session

export const useSessionState = <T,>(select: (state: SessionState) => T): T => useStore(useScope().session.state, select)

/** Null until the document is here. */
export const useProject = (): Project | null => useStore(useScope().projection.store, (state) => state.project)

/** For what follows the document outside React. */
export const useProjects = (): Projection['store'] => useScope().projection.store

export const useMayEdit = (): boolean =>
  useSessionState(({ role, ended }) => ended === null && (role === 'facilitator' || role === 'editor'))

export const useIsLocked = (map: Id): boolean => useSessionState(({ locks }) => locks.has(map))

export const useIsFacilitator = (): boolean =>
  useSessionState(({ role, ended }) => ended === null && role === 'facilitator')

export const useMyName = (): string => useContext(Name)

export const useOthers = () => useStore(useSession().presence.others, (state) => state.list)
