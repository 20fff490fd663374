import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { keyLabel } from '../keys/keyLabel.ts'
import type { Bench } from '../maps/bench.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { keptViews, LONGEST_NAME } from './kept.ts'
import { forgetView, goToView, nameView, rememberView } from './viewpoints.ts'
import './places.css'

/** The remembered places of the map: gone to, named, forgotten; one more is remembered. */
export function Places({ bench }: { bench: Bench }) {
  const { say, language } = useTexts()
  const [kept, setKept] = useState(() => keptViews(bench.projectId, bench.map))
  const renew = () => setKept(keptViews(bench.projectId, bench.map))
  const places = Object.entries(kept)
  return (
    <div className="places">
      <h2 className="places-title">{say('map.actions.places')}</h2>
      {places.length === 0 && <p className="quiet small">{say('viewpoints.empty')}</p>}
      <ul>
        {places.map(([place, { name = '' }]) => (
          <li key={place} className="place-row">
            <Button
              variant="default"
              size="compact-sm"
              title={keyLabel(`Alt+Digit${place}`, language)}
              aria-label={say('viewpoints.go', { place: name || say('viewpoints.place', { place }) })}
              onClick={() => goToView(bench, `Digit${place}`)}
            >
              {place}
            </Button>
            <TextInput
              size="xs"
              aria-label={say('viewpoints.name', { place })}
              placeholder={say('viewpoints.place', { place })}
              maxLength={LONGEST_NAME}
              defaultValue={name}
              onChange={(event) => {
                nameView(bench, place, event.currentTarget.value)
                renew()
              }}
            />
            <ActionIcon
              size={24}
              aria-label={say('viewpoints.forget', { place: name || say('viewpoints.place', { place }) })}
              onClick={() => forgetView(bench, place, renew)}
            >
              <IconX size={14} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          rememberView(bench, '')
          renew()
        }}
      >
        {say('map.actions.rememberView')}
      </Button>
      <p className="quiet small">{say('viewpoints.here')}</p>
    </div>
  )
}
