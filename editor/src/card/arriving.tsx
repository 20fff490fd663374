import { type Arrival, arrivals, type CardFinding, checkCard } from '@potok/model'
import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react'
import { useProject } from '../store/SessionScope.tsx'
import { useEveryText } from '../ui/texts/useEveryText.ts'
import { figuredIndicators } from './figuredIndicators.ts'

interface Arriving {
  readonly come: readonly Arrival[]
  readonly findings: readonly CardFinding[]
}

const NOTHING: Arriving = { come: [], findings: [] }
const Scope = createContext<Arriving>(NOTHING)

/** What the sources say for the card, and what its checks find, for everything inside; it follows what is typed when there is time. */
export function ArrivingScope({ children }: { children: ReactNode }) {
  const project = useDeferredValue(useProject()!)
  const sayIn = useEveryText()
  const value = useMemo(() => {
    if (!sayIn) return NOTHING
    const figured = figuredIndicators(project, sayIn)
    const come = arrivals(project, figured)
    return { come, findings: checkCard(project, figured, come) }
  }, [project, sayIn])
  return <Scope.Provider value={value}>{children}</Scope.Provider>
}

export const useArriving = (): Arriving => useContext(Scope)

export interface Place {
  readonly noun: string
  readonly id: string | null
  readonly field: string
}

export const useArrival = (place: Place): Arrival | null =>
  useArriving().come.find((one) => placeName(one.place) === placeName(place)) ?? null

/** By this name a finding leads to its field. */
export const placeName = ({ noun, id, field }: Place): string =>
  [noun, id, field].filter((part) => part !== null).join('.')
