import { Switch } from '@mantine/core'
import { useTexts } from '../ui/texts/texts.ts'
import type { Section } from './section.ts'

export function PageSection({ settings, set }: Section) {
  const { say } = useTexts()
  return (
    <section className="card block stack" aria-labelledby="letterhead-page">
      <h2 className="block-title" id="letterhead-page">
        {say('letterheads.page')}
      </h2>
      {(['strict', 'longKept', 'sheetNumbers'] as const).map((field) => (
        <Switch
          key={field}
          label={say(`letterheads.${field}`)}
          checked={settings[field]}
          onChange={(event) => set({ [field]: event.currentTarget.checked })}
        />
      ))}
    </section>
  )
}
