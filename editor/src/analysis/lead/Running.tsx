import { Button, Progress } from '@mantine/core'
import type { Simulated } from '@potok/model'
import { wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { RUNS, type Simulation } from '../useSimulation.ts'

/** How far the runs are, and the way to stop them. */
export function Running({ simulation, stop, again }: { simulation: Simulation; stop(): void; again(): void }) {
  const { say } = useTexts()
  if (simulation.state === 'running')
    return (
      <div className="row">
        <Progress className="grow" value={(simulation.done / RUNS) * 100} aria-label={say('analysis.lead.running')} />
        <span className="small quiet">{say('analysis.lead.running')}</span>
        <Button variant="subtle" size="compact-sm" onClick={stop}>
          {say('analysis.lead.stop')}
        </Button>
      </div>
    )
  if (simulation.state !== 'stopped') return null
  return (
    <Button variant="default" size="compact-sm" onClick={again} style={{ alignSelf: 'flex-start' }}>
      {say('analysis.lead.again')}
    </Button>
  )
}

/** How the runs were made, so that anybody can repeat them. */
export function HowRun({ result }: { result: Simulated }) {
  const { say, language } = useTexts()
  return (
    <p className="faint small analysis-words">
      {say('analysis.lead.how', {
        runs: wholeWords(result.runs, language),
        kept: wholeWords(result.kept, language),
        seed: result.seed,
      })}
    </p>
  )
}
