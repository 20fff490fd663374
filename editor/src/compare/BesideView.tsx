import type { ProcessMap, Scene } from '@potok/model'
import { useMemo, useState } from 'react'
import { useScene } from '../canvas/useScene.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { CompareSheet, type Seen } from './sheet/CompareSheet.tsx'
import type { Mark } from './sheet/mark.ts'
import { createSheetView } from './sheet/sheetView.ts'
import type { Shown } from './shown.ts'

/** Both maps beside each other, on narrow screens one under the other: moved together, each step lit up with what comes of it. */
export function BesideView({ shown, ...seen }: { shown: Shown } & Seen) {
  const { say, language } = useTexts()
  const { project, comparison } = shown
  const [view] = useState(createSheetView)
  const before = useScene(project, comparison.before.map.id, language)
  const after = useScene(project, comparison.after.map.id, language)
  const [was, is] = useMemo(
    () => [marksOf(comparison.before, before, shown), marksOf(comparison.after, after, shown)],
    [comparison, before, after, shown],
  )
  const sheets = [
    { words: 'compare.before', map: comparison.before, scene: before, marks: was },
    { words: 'compare.after', map: comparison.after, scene: after, marks: is },
  ] as const
  return (
    <div className="compare-beside">
      {sheets.map(({ words, map, scene, marks }) => (
        <CompareSheet
          key={words}
          label={`${say(words)}: ${say(`map.state.${map.map.state}`)}`}
          project={project}
          shown={shown}
          map={map}
          scene={scene}
          marks={marks}
          ways={NONE}
          view={view}
          {...seen}
        >
          <span className="compare-side" aria-hidden="true">
            {say(words)}
          </span>
        </CompareSheet>
      ))}
    </div>
  )
}

const NONE: readonly never[] = []

function marksOf({ steps }: ProcessMap, { boxes }: Scene, { byId, numberOf, nameOf }: Shown): Mark[] {
  return steps.flatMap(({ id }) => {
    const [row, box] = [byId.get(id), boxes.get(id)]
    return row && box ? [{ id, row, box, isGhost: false, number: numberOf(id), name: nameOf(id) }] : []
  })
}
