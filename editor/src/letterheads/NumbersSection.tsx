import { TextInput } from '@mantine/core'
import { numbered } from '@potok/exporters'
import { useTexts } from '../ui/texts/texts.ts'
import type { Section } from './section.ts'

const LARGEST = 9999

/** How procedures and cards of the organisation are numbered, with what comes of it. */
export function NumbersSection({ settings, set }: Section) {
  const { say } = useTexts()
  const year = String(new Date().getFullYear())
  const { firstRegistration } = settings
  const pattern = (field: 'procedureCode' | 'registration', placeholder: string, number: number) => (
    <TextInput
      label={say(`letterheads.${field}`)}
      description={
        settings[field].trim() === ''
          ? say('letterheads.patternHint', { number: '{NN}', year: '{год}' })
          : say('letterheads.example', { code: numbered(settings[field], number, year) })
      }
      placeholder={placeholder}
      value={settings[field]}
      maxLength={60}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <section className="card block stack" aria-labelledby="letterhead-numbers">
      <h2 className="block-title" id="letterhead-numbers">
        {say('letterheads.numbers')}
      </h2>
      <div className="pair">
        {pattern('procedureCode', 'СОП-{NN}', 1)}
        {pattern('registration', 'КП-{год}-{NN}', firstRegistration)}
      </div>
      {settings.registration !== '' && (
        <TextInput
          className="letterhead-first"
          label={say('letterheads.first')}
          inputMode="numeric"
          value={String(firstRegistration)}
          onChange={(event) => {
            const given = Number(event.currentTarget.value.replace(/\D/g, ''))
            set({ firstRegistration: Math.min(Math.max(given, 1), LARGEST) })
          }}
        />
      )}
    </section>
  )
}
