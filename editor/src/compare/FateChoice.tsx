import { NativeSelect } from '@mantine/core'
import { useWriting } from '../papers/useWriting.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { CHOICES } from './fateLook.ts'
import type { Shown, ShownStep } from './shown.ts'

/** A fate follows by itself until a person says another. */
export function FateChoice({ row: { step }, shown: { project } }: { row: ShownStep; shown: Shown }) {
  const { say } = useTexts()
  const write = useWriting()
  const said = project.steps.get(step.before!)?.fate ?? ''
  return (
    <NativeSelect
      label={say('compare.why.fate')}
      value={said}
      onChange={({ currentTarget }) => write.fields('steps', step.before!, { fate: currentTarget.value || null })}
      data={[
        {
          value: '',
          label: said
            ? say('compare.why.itself')
            : say('compare.why.auto', { fate: say(`compare.fates.${step.fate}`) }),
        },
        ...CHOICES.map((value) => ({ value, label: say(`compare.fates.${value}`) })),
      ]}
    />
  )
}
