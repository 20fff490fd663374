import { Button } from '@mantine/core'
import { IconPresentationOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Bench } from '../maps/bench.ts'
import { useSession } from '../store/SessionScope.tsx'
import { currentStop, seeStop } from '../tour/stops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { fillRoom, turnShow } from './turnShow.ts'
import './showing.css'

/** In the header while the map is shown: the way back, and colleagues see whose pointer leads. The browser's own Esc out of the whole screen is one too. */
export function ShowEnd({ bench }: { bench: Bench }) {
  const { say } = useTexts()
  const { presence } = useSession()
  useEffect(() => {
    presence.show({ halo: true })
    return () => presence.show({ halo: false })
  }, [presence])
  useEffect(() => {
    const left = () => {
      if (!document.fullscreenElement && bench.desk.getState().isShown) turnShow(bench)
    }
    const sized = () => {
      const stop = currentStop(bench)
      if (stop) seeStop(bench, stop)
      else fillRoom(bench)
    }
    const frame = requestAnimationFrame(sized)
    document.addEventListener('fullscreenchange', left)
    window.addEventListener('resize', sized)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('fullscreenchange', left)
      window.removeEventListener('resize', sized)
    }
  }, [bench])
  return (
    <Button
      className="show-end"
      aria-label={say('showing.end')}
      title={say('showing.end')}
      variant="default"
      leftSection={<IconPresentationOff size={16} stroke={1.6} aria-hidden="true" />}
      onClick={() => turnShow(bench)}
    >
      {say('showing.end')}
    </Button>
  )
}
