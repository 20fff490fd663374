import { Button } from '@mantine/core'
import { reverseReading, type Why } from '@potok/model'
import { Fragment } from 'react'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useCauses } from './useCauses.ts'

/** «…, поэтому …» from here to the problem, asked of the step that leads from here. */
export function ReverseReading({ why, problem }: { why: Why; problem: string }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const words = reverseReading(project, why, problem)
  const turn = (reading: 'holds' | 'fails') => causes.read(why, why.reading === reading ? null : reading)
  return (
    <section className="cause-part cause-reading" aria-label={say('causes.reverse')}>
      <h3 className="block-title">{say('causes.reverse')}</h3>
      <p>
        {words.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words of a sentence have no other name
          <Fragment key={at}>
            {at > 0 && (
              <>
                , <b>{say('causes.therefore')}</b>{' '}
              </>
            )}
            {at < 2 ? <span className="cause-step">{one || '…'}</span> : one || '…'}
          </Fragment>
        ))}
        .
      </p>
      <div className="row cause-wrap">
        {(['holds', 'fails'] as const).map((reading) => (
          <Button
            key={reading}
            variant={why.reading === reading ? 'light' : 'default'}
            aria-pressed={why.reading === reading}
            disabled={!mayEdit}
            onClick={() => turn(reading)}
          >
            {say(`causes.readings.${reading}`)}
          </Button>
        ))}
      </div>
      {why.reading === 'holds' && why.way !== 'holds' && <p className="small quiet">{say('causes.readAbove')}</p>}
      {why.reading === 'fails' && <p className="small cause-warn">{say('causes.readFails')}</p>}
    </section>
  )
}
