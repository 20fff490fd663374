import { Button } from '@mantine/core'
import { IconStack2, IconTable } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { GalleryProps } from '../starters/TemplateGallery.tsx'
import { awaited } from '../ui/awaited.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { Bench } from './bench.ts'
import './empty.css'

/** Fetched after the question stands; without a connection the question is enough. */
const Gallery = awaited<GalleryProps>(
  () =>
    import('../starters/TemplateGallery.tsx').then(
      ({ TemplateGallery }): { default: ComponentType<GalleryProps> } => ({ default: TemplateGallery }),
      () => ({ default: Nothing }),
    ),
  Nothing,
)

function Nothing() {
  return null
}

interface EmptyMapProps {
  begin(): void
  takeTable(text: string): void
  openTable(): void
  bench: Bench
  focus(): void
}

/** An empty map asks one question, and the first step is one click or one key away. */
export function EmptyMap({ begin, takeTable, openTable, bench, focus }: EmptyMapProps) {
  const { say } = useTexts()
  return (
    <section className="map-empty" aria-label={say('map.empty.title')}>
      <div className="first-steps">
        <button
          type="button"
          className="first-step"
          aria-label={say('map.empty.action')}
          // biome-ignore lint/a11y/noAutofocus: on an empty map there is nothing else to do
          autoFocus
          onClick={begin}
        >
          {say('map.empty.first')}
        </button>
        <svg width="56" height="12" aria-hidden="true">
          <path className="first-flow" d="M0 6H46" />
          <path className="first-arrow" d="M54 6 46 2.4v7.2z" />
        </svg>
        <span className="second-step" />
      </div>
      <h2>{say('map.empty.title')}</h2>
      <p className="quiet">{say('map.empty.text')}</p>
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconTable size={16} stroke={1.7} aria-hidden="true" />}
          onClick={openTable}
        >
          {say('drawing.empty.table')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconStack2 size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => takeTable(say('drawing.empty.exampleRows'))}
        >
          {say('drawing.empty.example')}
        </Button>
      </div>
      <div className="map-templates">
        <Gallery bench={bench} focus={focus} />
      </div>
    </section>
  )
}
