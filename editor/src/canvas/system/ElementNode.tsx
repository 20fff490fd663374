import type { Node, NodeProps } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import { Sides, useNear } from '../Sides.tsx'

interface ElementWords extends Record<string, unknown> {
  readonly title: string
  readonly canConnect: boolean
  readonly isRound: boolean
  readonly pen: ReactNode
}

export type ElementNodeOf = Node<ElementWords, 'element'>

/** The hold on a painted element: it can be taken, connected and written on; what it looks like is painted under it. */
export const ElementNode = memo(function ElementNode({ data, selected }: NodeProps<ElementNodeOf>) {
  const { title, canConnect, isRound, pen } = data
  const { isNear, hears } = useNear()
  return (
    <div
      className="box system-hold"
      data-round={isRound || undefined}
      data-selected={selected}
      title={title}
      {...hears}
    >
      {pen && <div className="system-pen nodrag">{pen}</div>}
      {canConnect && (selected || isNear) && <Sides />}
    </div>
  )
})
