import { ActionIcon, Button, FileButton, NativeSelect } from '@mantine/core'
import { IconFileUpload, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type OwnFont, uploadFont } from '../api/letterheads.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import type { Section } from './section.ts'

const SHIPPED = ['PT Serif', 'PT Sans']
const MOST_FACES = 8
const [REGULAR, BOLD] = [400, 700]
const RUSSIAN = /[А-Яа-яЁё]/g
/** So many letters missing: it is no font of Russian at all. */
const MANY = 30

export function FontsSection({
  settings,
  set,
  fonts,
  setFonts,
}: Section & { fonts: readonly OwnFont[]; setFonts(fonts: readonly OwnFont[]): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const own = fonts.filter(({ hash }) => settings.faces.includes(hash))
  const families = [...new Set([...SHIPPED, ...own.map(({ facts }) => facts.family)])]
  const bring = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    const got = await uploadFont(file)
    setBusy(false)
    setWrong(got.ok ? null : sentence(got))
    if (!got.ok) return
    setFonts([...fonts.filter(({ hash }) => hash !== got.value.hash), got.value])
    if (!settings.faces.includes(got.value.hash)) set({ faces: [...settings.faces, got.value.hash] })
  }
  const drop = ({ hash }: OwnFont) => {
    const faces = settings.faces.filter((one) => one !== hash)
    const left = new Set([...SHIPPED, ...own.filter((one) => faces.includes(one.hash)).map((one) => one.facts.family)])
    const still = (family: string | null) => (family !== null && left.has(family) ? family : null)
    set({ faces, fonts: { text: still(settings.fonts.text), labels: still(settings.fonts.labels) } })
  }
  const select = (place: 'text' | 'labels', label: string, usual: string) => (
    <NativeSelect
      label={label}
      value={settings.fonts[place] ?? ''}
      onChange={(event) => set({ fonts: { ...settings.fonts, [place]: event.currentTarget.value || null } })}
      data={[
        { value: '', label: say('letterheads.usual', { name: usual }) },
        ...families.map((name) => ({ value: name, label: name })),
      ]}
    />
  )
  return (
    <section className="card block stack" aria-labelledby="letterhead-fonts">
      <h2 className="block-title" id="letterhead-fonts">
        {say('letterheads.fonts')}
      </h2>
      <div className="pair">
        {select('text', say('letterheads.textFont'), SHIPPED[0]!)}
        {select('labels', say('letterheads.labelFont'), SHIPPED[1]!)}
      </div>
      {own.length > 0 && (
        <ul className="letterhead-list">
          {own.map((font) => (
            <FontLine key={font.hash} font={font} drop={() => drop(font)} />
          ))}
        </ul>
      )}
      <div className="row letterhead-logo">
        <FileButton accept=".ttf,.otf" onChange={(file) => void bring(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={busy}
              disabled={settings.faces.length >= MOST_FACES}
              leftSection={<IconFileUpload size={16} aria-hidden="true" />}
            >
              {say('letterheads.addFont')}
            </Button>
          )}
        </FileButton>
        <span className="quiet grow">{say('letterheads.fontHint')}</span>
      </div>
      {wrong && (
        <p role="alert" className="letterhead-wrong">
          {wrong}
        </p>
      )}
      <NativeSelect
        label={say('letterheads.textSize')}
        value={settings.textSize ?? ''}
        onChange={(event) =>
          set({ textSize: event.currentTarget.value === '' ? null : (Number(event.currentTarget.value) as 12) })
        }
        data={[
          { value: '', label: say('letterheads.sizeUsual') },
          ...[12, 13, 14].map((size) => ({ value: String(size), label: say('letterheads.size', { size }) })),
        ]}
      />
    </section>
  )
}

function FontLine({ font: { facts }, drop }: { font: OwnFont; drop(): void }) {
  const { say } = useTexts()
  const { family, missing, isForbidden } = facts
  const name = say('letterheads.face', { family, style: styleOf(facts, say) })
  const lacksRussian = (missing.match(RUSSIAN) ?? []).length > MANY
  return (
    <li>
      <span className="grow">
        {name}
        {missing !== '' && (
          <span className="letterhead-note">
            {lacksRussian
              ? say('letterheads.lacksRussian')
              : say('letterheads.lacks', { signs: [...missing].join(' ') })}
          </span>
        )}
        {isForbidden && <span className="letterhead-note">{say('letterheads.forbidden')}</span>}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={say('letterheads.removeFont', { name })} onClick={drop}>
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

function styleOf({ weight, italic }: OwnFont['facts'], say: ReturnType<typeof useTexts>['say']): string {
  if (weight === REGULAR) return say(italic ? 'letterheads.italic' : 'letterheads.regular')
  if (weight === BOLD) return say(italic ? 'letterheads.boldItalic' : 'letterheads.bold')
  return say('letterheads.weight', { weight }) + (italic ? `, ${say('letterheads.italic')}` : '')
}
