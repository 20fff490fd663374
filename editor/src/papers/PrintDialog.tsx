import { Button, Loader, Modal, NativeSelect, SegmentedControl } from '@mantine/core'
import { type Id, mapOfState, processMaps } from '@potok/model'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { NO_NETWORK } from '../api/ask.ts'
import { PaperSheet } from '../approval/PaperSheet.tsx'
import type { PaperPage } from '../approval/pages.ts'
import { useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { download } from '../ui/download.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { useSentence } from '../ui/useSentence.ts'
import '../approval/review.css'
import './printing.css'
import { type ArchiveName, exportAddress, PAGES, type PageName } from './exportAddress.ts'
import { usePrinted } from './usePrinted.ts'

const TILE_PAGES: readonly PageName[] = ['A4', 'A3']
const TILE_SIZES = ['7', '9', '12']
const LAYOUTS = ['fit', 'tiles'] as const
type Layout = (typeof LAYOUTS)[number]

/** A process map before it is printed: every sheet as it will be, how many there are and how small their text is. */
export function PrintDialog({ map: asked, archive, close }: { map?: Id; archive?: ArchiveName; close(): void }) {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const maps = processMaps(project)
  const first = maps.find(({ id }) => id === asked) ?? mapOfState(project, 'current') ?? maps[0]
  const [map, setMap] = useState(first?.id)
  const [layout, setLayout] = useState<Layout>('fit')
  const [page, setPage] = useState<PageName>('A3')
  const [size, setSize] = useState('9')
  const isTiled = layout === 'tiles'
  const sheet = isTiled && !TILE_PAGES.includes(page) ? 'A3' : page
  const tiles = isTiled ? Number(size) : undefined
  const address = exportAddress(projectId, 'map', 'pdf', language, { map, page: sheet, tiles, archive })
  return (
    <Modal
      opened
      onClose={close}
      size="min(1180px, 94vw)"
      title={say('printing.title')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="printing">
        <div className="printing-choices">
          {maps.length > 1 && (
            <NativeSelect
              label={say('printing.map')}
              value={map}
              data={maps.map((one) => ({
                value: one.id,
                label: `${say(`project.${one.state}`)}: ${mapTitleOf(one, project.about, language)}`,
              }))}
              onChange={(event) => setMap(event.currentTarget.value)}
            />
          )}
          <Choice label={say('printing.layout')} value={layout} choose={(one) => setLayout(one as Layout)}>
            {LAYOUTS.map((value) => ({ value, label: say(`printing.${value}`) }))}
          </Choice>
          <p className="quiet small">{say(isTiled ? 'printing.tilesAbout' : 'printing.fitAbout')}</p>
          <Choice label={say('printing.page')} value={sheet} choose={(one) => setPage(one as PageName)}>
            {(isTiled ? TILE_PAGES : PAGES).map((value) => ({ value, label: value }))}
          </Choice>
          {isTiled && (
            <Choice label={say('printing.text')} value={size} choose={setSize}>
              {TILE_SIZES.map((value) => ({ value, label: say('printing.points', { size: value }) }))}
            </Choice>
          )}
        </div>
        <Sheets address={address} page={sheet} />
      </div>
    </Modal>
  )
}

function Choice(given: {
  label: string
  value: string
  choose(one: string): void
  children: { value: string; label: string }[]
}) {
  return (
    <div>
      <div className="printing-label" aria-hidden="true">
        {given.label}
      </div>
      <SegmentedControl
        fullWidth
        aria-label={given.label}
        value={given.value}
        onChange={given.choose}
        data={given.children}
      />
    </div>
  )
}

function Sheets({ address, page }: { address: string; page: PageName }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const isSaved = useSessionState(({ save }) => save.name === 'saved' || save.name === 'viewOnly')
  const isAway = useSessionState(({ save }) => save.name === 'offline')
  const { printed, refusal, isMaking: isAsked, again, stop } = usePrinted(address)
  const shown = printed?.address === address ? printed : null
  const isMaking = isAsked && isSaved
  const isStopped = !isAsked && !refusal && !shown
  const smallest = shown && smallestText(shown.pages)
  const told = () => {
    if (refusal) return refusal.code === NO_NETWORK ? say('printing.away') : sentence(refusal)
    if (isAway && !shown) return say('printing.away')
    if (!isSaved && !shown) return say('printing.unsaved')
    if (isMaking) return say('printing.making')
    if (!shown || smallest === null) return say('printing.stopped')
    const size = smallest.toLocaleString(language, { maximumFractionDigits: 1 })
    return `${say('printing.count', { count: shown.pages.length, page })}, ${say('printing.smallest', { size })}`
  }
  return (
    <section className="printing-sheets" aria-label={say('printing.sheets')} aria-busy={isMaking}>
      <div className="printing-head">
        {isMaking && <Loader size={16} aria-hidden="true" />}
        <p role={refusal ? 'alert' : 'status'} className="grow">
          {told()}
        </p>
        {isMaking && (
          <Button variant="default" onClick={stop}>
            {say('printing.stop')}
          </Button>
        )}
        {(refusal || isStopped) && (
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={again}>
            {say('app.retry')}
          </Button>
        )}
        <Button
          disabled={!shown || isMaking}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => shown && download(`${say('printing.fileName')} ${page}.pdf`, shown.file)}
        >
          {say('printing.download')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
      <div className="printing-pages" data-stale={(printed !== null && shown === null) || undefined} tabIndex={0}>
        {printed?.pages.map((one) => (
          <PaperSheet key={one.number} page={one} zoom={1} remarks={[]} choose={null} />
        ))}
      </div>
    </section>
  )
}

/** Points of the smallest words on the pages. */
function smallestText(pages: readonly PaperPage[]): number | null {
  const heights = pages.flatMap(({ words }) => words.map(({ height }) => height)).filter((height) => height > 0)
  return heights.length > 0 ? Math.round(heights.reduce((least, one) => Math.min(least, one)) * 10) / 10 : null
}
