import type { Id } from '@potok/model'
import { useOthers } from '../store/SessionScope.tsx'
import { Avatar } from '../ui/Avatars.tsx'

/** Who else has this chosen on this page. */
export function Colleagues({ about }: { about: Id }) {
  const here = useOthers().filter(
    ({ screen, selection }) => screen === 'causes' && typeof selection !== 'number' && selection.includes(about),
  )
  if (here.length === 0) return null
  return (
    <span className="cause-colleagues">
      {here.map(({ client, name, colour }) => (
        <Avatar key={client} face={{ id: String(client), name, colour }} />
      ))}
    </span>
  )
}
