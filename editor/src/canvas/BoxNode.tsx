import type { Node, NodeProps } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import { CommentSign } from '../comments/CommentSign.tsx'
import { FoldedLook } from '../looks/FoldedLook.tsx'
import type { LookProps, Pinned } from '../looks/look.ts'
import { LOOKS_DRAWN } from '../looks/looks.ts'
import { Star } from '../looks/Star.tsx'
import { RingTag } from './RingTag.tsx'
import { Sides, useNear } from './Sides.tsx'

export interface Ring {
  readonly name: string
  readonly colour: string
  /** Their name, or that they type; nothing while their pointer carries the name. */
  readonly words: string
  readonly typing: boolean
}

interface BoxWords extends Record<string, unknown> {
  readonly look: LookProps
  readonly title: string
  readonly stars: readonly Pinned[]
  readonly rings: readonly Ring[]
  readonly pen: ReactNode
  readonly refusal: string | null
  /** `near`: while the pointer is over the box. */
  readonly handles: 'never' | 'near' | 'always'
}

export type BoxNodeOf = Node<BoxWords, 'box'>

/** One element of the map inside React Flow: the look, what is pinned to it and who looks at it. */
export const BoxNode = memo(function BoxNode({ data, selected }: NodeProps<BoxNodeOf>) {
  const { look, stars, rings, pen, refusal, handles, title } = data
  const { isNear, hears } = useNear()
  const Drawn = look.folded ? FoldedLook : LOOKS_DRAWN[look.step.look]
  const scale = look.nearness === 'near' ? 1 : look.nearness === 'middle' ? 1.5 : 2.6
  return (
    <div
      className="box"
      data-look={look.step.look}
      data-folded={look.folded || undefined}
      data-selected={selected}
      data-id={look.step.id}
      title={title}
      {...hears}
    >
      <Drawn {...look} />
      {rings.map((ring, place) => (
        <div
          key={`${ring.name}${ring.colour}`}
          className="box-ring"
          style={{ ['--person' as string]: ring.colour, inset: -4 - place * 4 }}
        >
          {ring.words !== '' && <RingTag words={ring.words} stays={ring.typing} />}
        </div>
      ))}
      {stars.length > 0 && (
        <div className="box-stars" style={{ transform: `scale(${scale})` }}>
          {stars.map((one) => (
            <Star key={one.id} number={one.number} />
          ))}
        </div>
      )}
      <CommentSign step={look.step.id} scale={scale} />
      {pen}
      {refusal !== null && (
        <div className="box-refusal" role="alert">
          {refusal}
        </div>
      )}
      {(handles === 'always' || (handles === 'near' && isNear)) && <Sides />}
    </div>
  )
})
