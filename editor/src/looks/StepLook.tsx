import { IconDatabase, IconFileText, IconSignature, IconSquarePlus, IconUsers } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import type { LookProps } from './look.ts'

const TIMES = { measured: 'step-time', guess: 'step-guess', missing: 'step-missing' } as const

export function StepLook({ step, number, lines, farLines, time, documents, system, isInside, nearness }: LookProps) {
  const { say } = useTexts()
  const letter = step.loss
    ? say(`map.loss.${step.loss}.letter`)
    : step.value
      ? say(`map.value.${step.value}.letter`)
      : ''
  return (
    <div
      className="step-look map-text"
      data-value={step.value ?? 'none'}
      data-client={step.client}
      data-near={nearness}
    >
      <div className="step-gutter">
        <span className="step-number">{number}</span>
        {nearness !== 'far' && <span className="step-letter">{letter}</span>}
      </div>
      {nearness !== 'far' && (
        <div className="step-text">
          <Lines lines={nearness === 'near' ? lines : farLines} />
          {nearness === 'near' && (
            <div className="step-foot">
              {time && <span className={TIMES[time.state]}>{time.text}</span>}
              {isInside && (
                <span className="step-inside" title={say('subprocess.sign')}>
                  <IconSquarePlus size={14} stroke={2} />
                </span>
              )}
              {!isInside && step.headcount > 1 && (
                <Count icon={<IconUsers size={12} stroke={2} />} words={String(step.headcount)} />
              )}
              {documents > 0 && <Count icon={<IconFileText size={12} stroke={2} />} words={String(documents)} />}
              {system !== null && (
                <Count icon={<IconDatabase size={12} stroke={2} />} words={system.length <= 5 ? system : ''} />
              )}
              {step.signatures > 0 && (
                <Count
                  icon={<IconSignature size={12} stroke={2} />}
                  words={step.signatures > 1 ? String(step.signatures) : ''}
                />
              )}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <div className="look-lines">
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </div>
  )
}

function Count({ icon, words }: { icon: React.ReactNode; words: string }) {
  return (
    <span className="step-count">
      {icon}
      {words}
    </span>
  )
}
