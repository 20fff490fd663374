import type { Id } from '@potok/model'
import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Other } from '../session/presence.ts'
import { useSession } from '../store/SessionScope.tsx'

/** Colleagues on this map and what they attend to. Their pointers move all the time: for those alone nothing here is new. */
export function useCompany(map: Id): readonly Other[] {
  const kept = useRef<{ key: string; list: readonly Other[] }>({ key: '[]', list: [] })
  return useStore(useSession().presence.others, ({ list }) => {
    const here = list.filter((one) => one.map === map)
    const key = JSON.stringify(
      here.map(({ client, name, colour, selection, typing, cursor }) => [
        client,
        name,
        colour,
        selection,
        typing,
        cursor !== null,
      ]),
    )
    if (key !== kept.current.key) kept.current = { key, list: here }
    return kept.current.list
  })
}
