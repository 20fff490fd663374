import type { TalkPlace } from '@potok/model'
import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { createStore } from 'zustand/vanilla'
import { atFirst, countOf, type Talk, type TalkCount, type TalkState, threadsAbout } from './talkState.ts'

export const OpenedTalk = createContext<Talk | null>(null)
export const TalkOpening = createContext<(place: TalkPlace) => void>(() => {})
const NOTHING = createStore<TalkState>(() => atFirst)

/** Null until it is open. */
export const useTalk = (): Talk | null => useContext(OpenedTalk)

export const useTalkState = <T>(select: (state: TalkState) => T): T => useStore(useTalk()?.state ?? NOTHING, select)

/** Opens what is said about a place beside whatever screen there is. */
export const useOpenTalk = (): ((place: TalkPlace) => void) => useContext(TalkOpening)

/** How much is said about a place, and how much of it is new to this person. */
export function useTalkCount(place: TalkPlace): TalkCount {
  const me = useTalk()?.me ?? ''
  const { noun, id, part } = place
  const asked = useMemo(() => ({ noun, id, part }), [noun, id, part])
  return useTalkState(useShallow((state) => countOf(threadsAbout(state, asked), me, state.seen)))
}
