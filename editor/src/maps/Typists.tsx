import type { Id } from '@potok/model'
import { type ReactNode, useMemo } from 'react'
import { facesOf } from '../session/presence.ts'
import { useOthers, useSession } from '../store/SessionScope.tsx'
import { Avatars } from '../ui/Avatars.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** The fields of one element: colleagues see that somebody types here, and who types here is said above them. */
export function Typists({ of, children }: { of: Id; children: ReactNode }) {
  const { say } = useTexts()
  const { presence } = useSession()
  const others = useOthers()
  const faces = useMemo(() => facesOf(others.filter((one) => one.typing === of)), [others, of])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the fields inside
    <div
      onFocus={(event) => isWritten(event.target) && presence.show({ typing: of })}
      onBlur={() => presence.show({ typing: null })}
    >
      {faces.length > 0 && (
        <p className="typists" role="status">
          <Avatars faces={faces} />
          {faces.map(({ name }) => say('map.people.edits', { name })).join(', ')}
        </p>
      )}
      {children}
    </div>
  )
}

function isWritten(target: Element): boolean {
  return target.matches('input:not([type="radio"], [type="checkbox"]), textarea')
}
