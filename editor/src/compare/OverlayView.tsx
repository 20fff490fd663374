import { useMemo, useState } from 'react'
import { useScene } from '../canvas/useScene.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { overlayOf } from './overlay.ts'
import { CompareSheet, type Seen } from './sheet/CompareSheet.tsx'
import { createSheetView } from './sheet/sheetView.ts'
import type { Shown } from './shown.ts'

/** The later map with a fate at every step and the ghosts of what is gone. */
export function OverlayView({ shown, ...seen }: { shown: Shown } & Seen) {
  const { say, language } = useTexts()
  const { project, comparison } = shown
  const [view] = useState(createSheetView)
  const before = useScene(project, comparison.before.map.id, language)
  const after = useScene(project, comparison.after.map.id, language)
  const { marks, ways } = useMemo(() => overlayOf(shown, before, after), [shown, before, after])
  return (
    <CompareSheet
      label={say('compare.views.overlay')}
      project={project}
      shown={shown}
      map={comparison.after}
      scene={after}
      marks={marks}
      ways={ways}
      view={view}
      {...seen}
    />
  )
}
