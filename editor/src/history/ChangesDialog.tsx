import { Button, Modal, NativeSelect } from '@mantine/core'
import { IconMap } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { fetchChanges, type ToldChange, type Version } from '../api/history.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { thingWords } from './thingWords.ts'
import { timeWords } from './timeWords.ts'
import { versionWords } from './versionWords.ts'

const KINDS = ['added', 'removed', 'changed', 'moved'] as const
const NOW = 'now'

/** What is different between a version and another one, or what stands now. */
export function ChangesDialog(given: {
  project: string
  version: Version
  versions: readonly Version[]
  /** Shows it on the map, against another version or, null, against today; none without a map. */
  onMap: ((against: string | null) => void) | null
  onClose(): void
}) {
  const { project, version, versions } = given
  const texts = useTexts()
  const { say, language, has } = texts
  const sentence = useSentence()
  const [to, setTo] = useState(NOW)
  const [changes, setChanges] = useState<readonly ToldChange[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    let isAsked = true
    setChanges(null)
    void fetchChanges(project, version.id, to).then((got) => {
      if (!isAsked) return
      setRefusal(got.ok ? null : sentence(got))
      if (got.ok) setChanges(got.value.changes)
    })
    return () => {
      isAsked = false
    }
  }, [project, version.id, to])

  const times = timeWords(language)
  const titled = (one: Version) => `${versionWords(one, texts)}, ${times.both(one.at)}`
  const words = (change: ToldChange) => {
    const known = change.fields.flatMap((field) =>
      has(`history.fields.${field}`) ? [say(`history.fields.${field}` as TextKey)] : [],
    )
    return `${thingWords(change, texts)}${known.length > 0 ? ` (${known.join(', ')})` : ''}`
  }
  return (
    <Modal
      opened
      onClose={given.onClose}
      size="lg"
      title={say('history.whatChanged')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        <p className="quiet">{say('history.sinceVersion', { name: titled(version) })}</p>
        <NativeSelect
          data-autofocus
          label={say('history.compareWith')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: NOW, label: say('history.now') },
            ...versions.filter(({ id }) => id !== version.id).map((one) => ({ value: one.id, label: titled(one) })),
          ]}
        />
        {given.onMap && (
          <Button
            variant="default"
            className="changes-on-map"
            leftSection={<IconMap size={16} aria-hidden="true" />}
            onClick={() => given.onMap?.(to === NOW ? null : to)}
          >
            {say('past.seeOnMap')}
          </Button>
        )}
        {refusal && <p role="alert">{refusal}</p>}
        {!changes && !refusal && <p role="status">{say('app.loading')}</p>}
        {changes?.length === 0 && <p role="status">{say('history.same')}</p>}
        {changes &&
          KINDS.filter((kind) => changes.some(({ what }) => what === kind)).map((kind) => (
            <section key={kind}>
              <h3 className="block-title">{say(`history.verbs.${kind}`)}</h3>
              <ul className="changes">
                {changes
                  .filter(({ what }) => what === kind)
                  .map((change) => (
                    <li key={`${change.noun} ${change.id}`}>{words(change)}</li>
                  ))}
              </ul>
            </section>
          ))}
      </div>
    </Modal>
  )
}
