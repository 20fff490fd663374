import { Button, Loader } from '@mantine/core'
import type { Tidying } from '../tools/desk.ts'
import { useTexts } from '../ui/texts/texts.ts'
import './tidying.css'

interface TidyBarProps {
  tidying: Tidying
  keep(): void
  drop(): void
}

/** Over the sheet while it shows how the map would stand: to keep it, or to leave all as it was. */
export function TidyBar({ tidying: { places }, keep, drop }: TidyBarProps) {
  const { say } = useTexts()
  const count = places ? Object.keys(places).length : 0
  return (
    <section
      className="tidy-bar"
      aria-label={say('tidying.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        drop()
      }}
    >
      <span role="status">
        {places ? say(count > 0 ? 'tidying.moves' : 'tidying.nothing', { count }) : say('tidying.working')}
      </span>
      {!places && <Loader size={14} />}
      {count > 0 && (
        <Button autoFocus onClick={keep}>
          {say('tidying.keep')}
        </Button>
      )}
      {places && count === 0 ? (
        <Button key="close" variant="default" autoFocus onClick={drop}>
          {say('tidying.close')}
        </Button>
      ) : (
        <Button key="drop" variant="default" onClick={drop}>
          {say('tidying.drop')}
        </Button>
      )}
    </section>
  )
}
