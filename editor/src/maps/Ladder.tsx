import type { ProcessMap, Project } from '@potok/model'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Picture } from '../canvas/picture.ts'
import { type Analysed, hasTime } from '../figures/analysed.ts'
import { barOf, footOf, type Slot, slotsOf } from '../figures/ladderOf.ts'
import { lossRows } from '../figures/lossRows.ts'
import { minutesWords, rangeWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'

interface LadderProps {
  analysed: Analysed
  map: ProcessMap
  project: Project
  picture: Picture
  viewport: { x: number; zoom: number }
  isOpen: boolean
  turn(): void
}

const BAR = 34
const GAP = 4
/** Narrower slots keep their bar and leave the time to the step above. */
const WORDY = 80 + BAR
const ABOVE = 42
const BELOW = 18

/** The time ladder under the map: what is waited before a step above the axis, the step below; it pans with the map. */
export function Ladder({ analysed, map, project, picture, viewport, isOpen, turn }: LadderProps) {
  const { say, language } = useTexts()
  const { settings } = project
  const figures = analysed.figures && hasTime(analysed.figures) ? analysed.figures : null
  const slots = useMemo(() => slotsOf(map, picture.boxes), [map, picture.boxes])
  const most = Math.max(1, ...slots.flatMap(({ before, own }) => [before.max, own.max]))
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const foot = figures && footOf(lossRows(figures, map))
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className="ladder" data-open={isOpen} aria-label={say('drawing.ladder.name')}>
      <div className="ladder-head">
        <button type="button" className="ladder-fold" aria-expanded={isOpen} onClick={turn}>
          <Icon size={12} stroke={2} aria-hidden="true" />
          {say('drawing.ladder.name')}
        </button>
        {isOpen && (
          <>
            <span className="ladder-waits">{say('drawing.ladder.above')}</span>
            <span className="quiet">{say('drawing.ladder.below')}</span>
          </>
        )}
      </div>
      <div className="ladder-body">
        {isOpen && (
          <div className="ladder-sheet map-text">
            {placed(slots, viewport).map(({ slot, left, room }) => (
              <Rung
                key={slot.step}
                slot={slot}
                left={left}
                most={most}
                words={room >= WORDY ? (min, max) => rangeWords(min, max, settings, language) : null}
              />
            ))}
          </div>
        )}
        <p className="ladder-foot">
          {foot
            ? say('drawing.ladder.foot', {
                between: words(foot.between),
                operations: words(foot.operations),
                returns: words(foot.returns),
                whole: words(foot.whole),
              })
            : say('map.figures.none')}
        </p>
      </div>
    </section>
  )
}

/** Slots on the screen: bars never stand on each other, however close the steps. */
function placed(slots: readonly Slot[], { x, zoom }: { x: number; zoom: number }) {
  let free = Number.NEGATIVE_INFINITY
  const lefts = slots.map((slot) => {
    const left = Math.max(slot.x * zoom + x, free)
    free = left + BAR + GAP
    return left
  })
  return slots.map((slot, at) => ({
    slot,
    left: lefts[at] ?? 0,
    room: (lefts[at + 1] ?? Number.POSITIVE_INFINITY) - (lefts[at] ?? 0),
  }))
}

interface RungProps {
  slot: Slot
  left: number
  most: number
  words: ((min: number, max: number) => string) | null
}

function Rung({ slot, left, most, words }: RungProps) {
  const [above, below] = [barOf(slot.before, most, ABOVE), barOf(slot.own, most, BELOW)]
  return (
    <div className="rung" style={{ transform: `translateX(${left}px)` }}>
      <span className="rung-bar" data-side="above" data-loss={slot.beforeLoss} style={{ height: above.whole }}>
        <span style={{ height: above.solid }} />
      </span>
      <span
        className="rung-bar"
        data-side="below"
        data-value={slot.value ?? 'none'}
        data-loss={slot.loss ?? ''}
        style={{ height: below.whole }}
      >
        <span style={{ height: below.solid }} />
      </span>
      {words && slot.before.max > 0 && (
        <span className="rung-words" data-side="above">
          {words(slot.before.min, slot.before.max)}
        </span>
      )}
      {words && slot.own.max > 0 && (
        <span className="rung-words" data-side="below">
          {words(slot.own.min, slot.own.max)}
        </span>
      )}
      <span className="rung-number">{slot.number}</span>
    </div>
  )
}
