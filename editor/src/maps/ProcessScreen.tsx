import { processMap } from '@potok/model'
import type { MapScreenProps } from '../kinds/kindOfMap.ts'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useIsPainted } from '../ui/useIsPainted.ts'
import { MapDesk } from './MapDesk.tsx'
import '../looks/looks.css'
import '../figures/figures.css'
import './panel.css'
import './maps.css'
import './ladder.css'
import './narrow.css'

/** A map with more steps is drawn only when the page has said that it will: that takes longer than a glance. */
const LONG = 1000

/** The screen of one process map. */
export function ProcessScreen(given: MapScreenProps) {
  const { say } = useTexts()
  const isPainted = useIsPainted()
  const isLong = (processMap(given.project, given.map.id)?.steps.length ?? 0) > LONG
  if (!isPainted && isLong) return <Middle title={say('map.loading')} />
  return <MapDesk {...given} />
}
