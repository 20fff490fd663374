import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { Section } from './section.ts'

/** Who stands in the stamps where a paper names nobody: an official, or the act that approves it. */
export function StampsSection({ settings, set }: Section) {
  const { say } = useTexts()
  const [way, setWay] = useState(settings.act === '' ? 'person' : 'act')
  const signer = (place: 'approved' | 'agreed', field: 'post' | 'name', label: string) => (
    <TextInput
      label={label}
      value={settings[place][field]}
      maxLength={field === 'post' ? 200 : 100}
      onChange={(event) => set({ [place]: { ...settings[place], [field]: event.currentTarget.value } })}
    />
  )
  return (
    <section className="card block stack" aria-labelledby="letterhead-stamps">
      <h2 className="block-title" id="letterhead-stamps">
        {say('letterheads.stamps')}
      </h2>
      <p className="quiet">{say('letterheads.stampsHint')}</p>
      <SegmentedControl
        aria-label={say('letterheads.stamps')}
        value={way}
        onChange={(chosen) => {
          setWay(chosen)
          if (chosen === 'person') set({ act: '' })
        }}
        data={[
          { value: 'person', label: say('letterheads.byPerson') },
          { value: 'act', label: say('letterheads.byAct') },
        ]}
      />
      {way === 'act' ? (
        <TextInput
          label={say('letterheads.act')}
          description={say('letterheads.actHint')}
          value={settings.act}
          maxLength={300}
          onChange={(event) => set({ act: event.currentTarget.value })}
        />
      ) : (
        <div className="pair">
          {signer('approved', 'post', say('letterheads.approverPost'))}
          {signer('approved', 'name', say('letterheads.approverName'))}
        </div>
      )}
      <div className="pair">
        {signer('agreed', 'post', say('letterheads.agreedPost'))}
        {signer('agreed', 'name', say('letterheads.agreedName'))}
      </div>
      <TextInput
        label={say('letterheads.executor')}
        description={say('letterheads.executorHint')}
        value={settings.executor}
        maxLength={200}
        onChange={(event) => set({ executor: event.currentTarget.value })}
      />
    </section>
  )
}
