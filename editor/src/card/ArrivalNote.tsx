import { Button } from '@mantine/core'
import { type Arrival, takeArrivals } from '@potok/model'
import { IconArrowDownLeft } from '@tabler/icons-react'
import { act } from '../store/act.ts'
import { useMayEdit, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { type Language, useTexts } from '../ui/texts/texts.ts'
import { type Place, useArrival } from './arriving.tsx'

/** Under a field: where its words come from, what its source says now, and the button that takes it. */
export function ArrivalNote({ place }: { place: Place }) {
  const { say, language } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const arrival = useArrival(place)
  if (!arrival) return null
  const { standing } = arrival
  return (
    <p className="arrival" data-standing={standing}>
      {standing !== 'same' && (
        <span>
          {say(`card.arrival.${standing}`)}
          <strong>{wordsOf(arrival, language)}</strong>
        </span>
      )}
      <Source arrival={arrival} />
      {standing !== 'same' && mayEdit && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowDownLeft size={14} aria-hidden="true" />}
          onClick={() => void act(session, takeArrivals, { taken: [{ place: arrival.place, words: arrival.words }] })}
        >
          {say('card.arrival.take')}
        </Button>
      )}
    </p>
  )
}

function Source({ arrival: { source } }: { arrival: Arrival }) {
  const { say } = useTexts()
  const { projectId: project } = useSession()
  const part = ({ figures: 'figures', segments: 'clients', roadmap: 'roadmap' } as const)[
    source.kind === 'map' ? 'figures' : source.kind
  ]
  const to =
    source.kind === 'map'
      ? ({ name: 'map', project, map: source.map, step: null } as const)
      : ({ name: 'project', project, part } as const)
  return <Go to={to}>{say(`card.arrival.from.${source.kind}`)}</Go>
}

/** Days are told as people write them, lists in one line. */
function wordsOf({ place, words }: Arrival, language: Language): string {
  if (place.noun !== 'milestones') return words.split('\n').join('; ')
  return new Date(`${words}T00:00:00`).toLocaleDateString(language)
}
