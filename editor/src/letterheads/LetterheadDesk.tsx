import { Button, Modal } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import {
  keepLetterhead,
  type Letterhead,
  type LetterheadSettings,
  letterheadFile,
  type OwnFont,
  removeLetterhead,
} from '../api/letterheads.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { blankSettings } from './blank.ts'
import { FontsSection } from './FontsSection.tsx'
import { LetterheadPreview } from './LetterheadPreview.tsx'
import { NumbersSection } from './NumbersSection.tsx'
import { OrganisationSection } from './OrganisationSection.tsx'
import { PageSection } from './PageSection.tsx'
import { StampsSection } from './StampsSection.tsx'
import { TemplatesSection } from './TemplatesSection.tsx'

/** One letterhead: its form beside a page printed on it. It counts when it is saved. */
export function LetterheadDesk({
  letterhead,
  isFirst,
  onKept,
  onRemoved,
}: {
  letterhead: Letterhead | null
  isFirst: boolean
  onKept(kept: Letterhead): Promise<void>
  onRemoved(name: string): Promise<void>
}) {
  const { say } = useTexts()
  const sentence = useSentence()
  const kept = letterhead ?? { name: '', standard: isFirst, settings: blankSettings() }
  const [name, setName] = useState(kept.name)
  const [standard, setStandard] = useState(kept.standard)
  const [settings, setSettings] = useState(kept.settings)
  const [fonts, setFonts] = useState<readonly OwnFont[]>(letterhead?.fonts ?? [])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [isRemoving, askRemoval] = useState(false)
  const set = (change: Partial<LetterheadSettings>) => setSettings((now) => ({ ...now, ...change }))
  const given = { name: name.trim(), standard, settings }
  const isChanged =
    JSON.stringify(given) !== JSON.stringify({ name: kept.name, standard: kept.standard, settings: kept.settings })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const got = await keepLetterhead(letterhead?.id ?? null, given)
    setBusy(false)
    setRefusal(got.ok ? null : got)
    if (!got.ok) return
    setSettings(got.value.settings)
    toast(say('letterheads.saved', { name: got.value.name }))
    await onKept(got.value)
  }
  const remove = async () => {
    askRemoval(false)
    const got = await removeLetterhead(letterhead!.id)
    if (got.ok) await onRemoved(letterhead!.name)
    else tellRefusal(got)
  }

  return (
    <div className="letterhead-desk">
      <div className="stack">
        <form className="stack" noValidate onSubmit={(event) => void save(event)}>
          <OrganisationSection
            settings={settings}
            set={set}
            name={name}
            setName={setName}
            standard={standard}
            setStandard={setStandard}
            wrongName={refusal?.about.includes('name') ? sentence(refusal) : null}
          />
          <FontsSection settings={settings} set={set} fonts={fonts} setFonts={setFonts} />
          <PageSection settings={settings} set={set} />
          <StampsSection settings={settings} set={set} />
          <NumbersSection settings={settings} set={set} />
          {refusal && !refusal.about.includes('name') && (
            <div className="said" role="alert">
              {sentence(refusal)}
            </div>
          )}
          <div className="row letterhead-deeds">
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {say('letterheads.save')}
            </Button>
            {isChanged && <span className="quiet">{say('letterheads.unsaved')}</span>}
            <span className="grow" />
            {letterhead && (
              <>
                <Button
                  component="a"
                  href={letterheadFile(letterhead.id)}
                  download
                  variant="subtle"
                  leftSection={<IconDownload size={16} aria-hidden="true" />}
                >
                  {say('letterheads.download')}
                </Button>
                <Button
                  variant="subtle"
                  color="red"
                  leftSection={<IconTrash size={16} aria-hidden="true" />}
                  onClick={() => askRemoval(true)}
                >
                  {say('letterheads.remove')}
                </Button>
              </>
            )}
          </div>
        </form>
        <TemplatesSection letterhead={letterhead} reload={() => onKept(letterhead!)} />
      </div>
      <LetterheadPreview settings={settings} />
      {isRemoving && letterhead && (
        <Modal
          opened
          onClose={() => askRemoval(false)}
          title={say('letterheads.removeQuestion', { name: letterhead.name })}
          closeButtonProps={{ 'aria-label': say('app.close') }}
        >
          <p>{say('letterheads.removeAbout')}</p>
          <div className="row">
            <Button color="red" onClick={() => void remove()}>
              {say('letterheads.remove')}
            </Button>
            <Button variant="subtle" data-autofocus onClick={() => askRemoval(false)}>
              {say('app.cancel')}
            </Button>
          </div>
        </Modal>
      )}
    </div>
  )
}
