import { processMap, type Step } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'
import type { Editing } from './editing.ts'
import { AmountField, Part } from './Fields.tsx'
import { leftOver } from './leftOver.ts'

/** Flows out of a step; after a decision their shares and how much of a hundred is left. */
export function SharesPart({ editing, step, decides }: { editing: Editing; step: Step; decides: boolean }) {
  const { say, language } = useTexts()
  const map = processMap(editing.project, editing.map)
  const flows = map?.flows.filter((flow) => flow.start === step.id) ?? []
  if (!decides && flows.length === 0) return null
  const left = leftOver(flows)
  const words = (percent: number) => percent.toLocaleString(language, { maximumFractionDigits: 1 })
  return (
    <Part title={say(decides ? 'map.step.shares' : 'map.step.outgoing')}>
      {decides && flows.length === 0 && <p className="quiet">{say('map.step.noShares')}</p>}
      {flows.map((flow) => (
        <div key={flow.id} className="share-row">
          <button type="button" className="share-name link" onClick={() => editing.show([flow.id])}>
            {flow.label || stepTitleOf(editing.project.steps.get(flow.end ?? ''), language) || say('map.flow.title')}
          </button>
          {decides && (
            <AmountField
              label={say('map.flow.share')}
              value={flow.share === null ? null : Math.round(flow.share * 1000) / 10}
              disabled={!editing.canEdit}
              most={100}
              decimals={1}
              write={(percent) => editing.set('flows', flow.id, { share: percent === null ? null : percent / 100 })}
            />
          )}
        </div>
      ))}
      {step.look === 'xor' && flows.length > 0 && (
        <p className="share-left" data-tone={left === 0 ? 'ok' : 'warn'} role="status">
          {left === 0
            ? say('map.step.full')
            : left > 0
              ? say('map.step.left', { share: words(left), sum: words(100 - left) })
              : say('map.step.over', { share: words(-left), sum: words(100 - left) })}
        </p>
      )}
    </Part>
  )
}
