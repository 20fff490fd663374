import { Button, FileButton, Switch, TextInput } from '@mantine/core'
import { IconPhotoUp } from '@tabler/icons-react'
import { useState } from 'react'
import { addressOfLogo, uploadLogo } from '../api/letterheads.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import type { Section } from './section.ts'

const MOST_NAME = 300

export function OrganisationSection({
  settings,
  set,
  name,
  setName,
  standard,
  setStandard,
  wrongName,
}: Section & {
  name: string
  setName(name: string): void
  standard: boolean
  setStandard(standard: boolean): void
  wrongName: string | null
}) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [wrongLogo, setWrongLogo] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { organisation, short, logo } = settings
  const bring = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    const got = await uploadLogo(file)
    setBusy(false)
    setWrongLogo(got.ok ? null : sentence(got))
    if (got.ok) set({ logo: got.value.hash })
  }
  const named = (field: 'organisation' | 'short', language: 'ru' | 'en', label: string) => (
    <TextInput
      label={label}
      value={settings[field][language]}
      maxLength={MOST_NAME}
      onChange={(event) => set({ [field]: { ...settings[field], [language]: event.currentTarget.value } })}
    />
  )
  return (
    <section className="card block stack" aria-labelledby="letterhead-organisation">
      <h2 className="block-title" id="letterhead-organisation">
        {say('letterheads.organisation')}
      </h2>
      <TextInput
        label={say('letterheads.name')}
        description={say('letterheads.nameHint')}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
        error={wrongName}
      />
      <Switch
        label={say('letterheads.standard')}
        checked={standard}
        onChange={(event) => setStandard(event.currentTarget.checked)}
      />
      {named('organisation', 'ru', say('letterheads.fullRu'))}
      {named('short', 'ru', say('letterheads.shortRu'))}
      {named('organisation', 'en', say('letterheads.fullEn'))}
      {named('short', 'en', say('letterheads.shortEn'))}
      <div>
        <div className="letterhead-label">{say('letterheads.logo')}</div>
        <div className="row letterhead-logo">
          {logo && <img src={addressOfLogo(logo)} alt={organisation.ru || short.ru || say('letterheads.logo')} />}
          <FileButton accept=".png,.jpg,.jpeg,.svg" onChange={(file) => void bring(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconPhotoUp size={16} aria-hidden="true" />}
              >
                {say('letterheads.chooseLogo')}
              </Button>
            )}
          </FileButton>
          {logo && (
            <Button variant="subtle" onClick={() => set({ logo: null })}>
              {say('letterheads.removeLogo')}
            </Button>
          )}
          <span className="quiet">{say('letterheads.logoHint')}</span>
        </div>
        {wrongLogo && (
          <p role="alert" className="letterhead-wrong">
            {wrongLogo}
          </p>
        )}
      </div>
    </section>
  )
}
