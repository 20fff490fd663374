import { NativeSelect } from '@mantine/core'
import { LOSSES, type LossCode, type Result, type Step, VALUES } from '@potok/model'
import { ValueChip } from '../figures/Chip.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Part } from './Fields.tsx'

interface ValuePartProps {
  step: Step
  disabled: boolean
  set(fields: Partial<Step>): Result<unknown>
}

export function ValuePart({ step, disabled, set }: ValuePartProps) {
  const { say } = useTexts()
  return (
    <Part title={say('map.value.label')}>
      <div className="value-choice" role="radiogroup" aria-label={say('map.value.label')}>
        {VALUES.map((value) => (
          <label key={value} className="value-option" data-chosen={step.value === value}>
            <input
              type="radio"
              className="unseen"
              name={`value ${step.id}`}
              checked={step.value === value}
              disabled={disabled}
              onChange={() => set({ value, loss: value === 'NVA' ? step.loss : null })}
            />
            <ValueChip value={value} />
            <span className="value-words">{say(`map.value.${value}.button`)}</span>
            <span className="quiet">{say(`map.value.${value}.why`)}</span>
          </label>
        ))}
      </div>
      {step.value === 'NVA' && (
        <LossChoice
          label={say('map.loss.label')}
          loss={step.loss}
          disabled={disabled}
          choose={(loss) => set({ loss })}
        />
      )}
    </Part>
  )
}

interface LossChoiceProps {
  label: string
  loss: LossCode | null
  disabled: boolean
  choose(loss: LossCode | null): void
}

export function LossChoice({ label, loss, disabled, choose }: LossChoiceProps) {
  const { say } = useTexts()
  return (
    <NativeSelect
      label={label}
      value={loss ?? ''}
      disabled={disabled}
      onChange={(event) => choose((event.currentTarget.value || null) as LossCode | null)}
      data={[
        { value: '', label: say('map.loss.none') },
        ...LOSSES.map((one) => ({
          value: one,
          label: `${say(`map.loss.${one}.letter`)} – ${say(`map.loss.${one}.name`)}`,
        })),
      ]}
    />
  )
}
