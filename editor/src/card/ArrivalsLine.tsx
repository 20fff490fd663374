import { Button } from '@mantine/core'
import { takeArrivals } from '@potok/model'
import { act } from '../store/act.ts'
import { useMayEdit, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useArriving } from './arriving.tsx'

/** What has come from the sources since the card was last looked through; taken all at once, or one by one at the fields. */
export function ArrivalsLine() {
  const { say } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const { come } = useArriving()
  const waiting = come.filter(({ standing }) => standing === 'new' || standing === 'stale')
  const stale = waiting.filter(({ standing }) => standing === 'stale').length
  if (waiting.length === 0) return null
  return (
    <div className="arrivals-line" role="status">
      <span>
        {waiting.length > stale && say('card.arrival.newOnes', { count: waiting.length - stale })}{' '}
        {stale > 0 && say('card.arrival.staleOnes', { count: stale })}
      </span>
      {mayEdit && (
        <Button
          size="compact-sm"
          onClick={() => {
            const taken = waiting.map(({ place, words }) => ({ place, words }))
            if (act(session, takeArrivals, { taken }).ok) toast(say('card.arrival.taken', { count: taken.length }))
          }}
        >
          {say('card.arrival.takeAll')}
        </Button>
      )}
    </div>
  )
}
