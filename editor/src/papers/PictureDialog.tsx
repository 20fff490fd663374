import { Button, Modal, NumberInput, SegmentedControl } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { asRefusal } from '../api/ask.ts'
import { useSession } from '../store/SessionScope.tsx'
import { download } from '../ui/download.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { exportAddress } from './exportAddress.ts'
import './printing.css'

const KINDS = ['svg', 'png'] as const
const USUAL = 4000
const LEAST = 100
const MOST = 20_000

/** A picture of the whole map or of what is selected, as a vector or of so many points. */
export function PictureDialog({ map, selection, close }: { map: Id; selection: readonly Id[]; close(): void }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const { projectId } = useSession()
  const [part, setPart] = useState<'whole' | 'selected'>(selection.length > 0 ? 'selected' : 'whole')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('svg')
  const [width, setWidth] = useState<number | string>(USUAL)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const points = Number(width)
  const isSound = kind === 'svg' || (Number.isInteger(points) && points >= LEAST && points <= MOST)
  const bring = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      const only = part === 'selected' ? selection : []
      const answer = await fetch(exportAddress(projectId, 'map', kind, language, { map, width: points, only }))
      if (answer.ok) {
        download(`${say('exporting.map')}.${kind}`, await answer.blob())
        close()
      } else setRefusal(sentence(asRefusal(answer.status, await answer.json().catch(() => null))))
    } catch {
      setRefusal(say('app.noConnection'))
    }
    setBusy(false)
  }
  return (
    <Modal opened onClose={close} title={say('picturing.title')} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <div className="printing-choices">
        {selection.length > 0 && (
          <div>
            <p className="printing-label">{say('picturing.part')}</p>
            <SegmentedControl
              fullWidth
              aria-label={say('picturing.part')}
              value={part}
              onChange={(chosen) => setPart(chosen as typeof part)}
              data={[
                { value: 'selected', label: say('picturing.parts.selected', { count: selection.length }) },
                { value: 'whole', label: say('picturing.parts.whole') },
              ]}
            />
          </div>
        )}
        <div>
          <p className="printing-label">{say('picturing.kind')}</p>
          <SegmentedControl
            fullWidth
            aria-label={say('picturing.kind')}
            value={kind}
            onChange={(chosen) => setKind(chosen as typeof kind)}
            data={KINDS.map((value) => ({
              value,
              label: say(`picturing.kinds.${value}`, { name: value.toUpperCase() }),
            }))}
          />
        </div>
        {kind === 'svg' ? (
          <p className="quiet">{say('picturing.about')}</p>
        ) : (
          <NumberInput
            label={say('picturing.width')}
            description={say('picturing.widthHint', { least: LEAST, most: MOST })}
            value={width}
            min={LEAST}
            max={MOST}
            step={500}
            allowDecimal={false}
            onChange={setWidth}
          />
        )}
        {refusal && <p role="alert">{refusal}</p>}
        <Button
          data-autofocus
          loading={isBusy}
          disabled={!isSound}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => void bring()}
        >
          {say('picturing.download')}
        </Button>
      </div>
    </Modal>
  )
}
