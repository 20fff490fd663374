import type { Understood } from '@potok/importers'
import { useTexts } from '../ui/texts/texts.ts'

const COUNTED = ['lanes', 'steps', 'flows'] as const

/** Maps that come to be, and how much is on each. */
export function MapsToCome({ understood: { maps, changes } }: { understood: Understood }) {
  const { say } = useTexts()
  const added = changes.flatMap((change) => (change.what === 'add' ? [change] : []))
  return (
    <ul className="import-maps">
      {maps.map((id) => {
        const name = String(added.find((one) => one.id === id)?.fields.name ?? '')
        const counts = COUNTED.map((noun) => {
          const count = added.filter((one) => one.noun === noun && one.fields.map === id).length
          return say(`importing.counts.${noun}`, { count })
        })
        return (
          <li key={id}>
            <b>{name || say('home.untitled')}</b> <span className="quiet">{counts.join(' · ')}</span>
          </li>
        )
      })}
    </ul>
  )
}
