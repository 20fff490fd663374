import type { Id } from '@potok/model'
import { useMemo } from 'react'
import { facesOf } from '../session/presence.ts'
import { useOthers, useSessionState } from '../store/SessionScope.tsx'
import { Avatars } from '../ui/Avatars.tsx'
import { SaveLine } from '../ui/SaveLine.tsx'
import { ViewMenu } from '../ui/ViewMenu.tsx'

/** The right end of the header: is my work safe, who is here, and what leaves the house. */
export function HeaderAside(_: { project: string; map: Id }) {
  const save = useSessionState((state) => state.save)
  const others = useOthers()
  const faces = useMemo(() => facesOf(others), [others])
  return (
    <>
      <SaveLine save={save} />
      <Avatars faces={faces} />
      <ViewMenu />
    </>
  )
}
