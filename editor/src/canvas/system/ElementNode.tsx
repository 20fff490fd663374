import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo, type ReactNode } from 'react'

interface ElementWords extends Record<string, unknown> {
  readonly title: string
  readonly canConnect: boolean
  readonly isRound: boolean
  readonly pen: ReactNode
}

export type ElementNodeOf = Node<ElementWords, 'element'>

const SIDES = [
  ['left', Position.Left],
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
] as const

/** The hold on a painted element: it can be taken, connected and written on; what it looks like is painted under it. */
export const ElementNode = memo(function ElementNode({ data, selected }: NodeProps<ElementNodeOf>) {
  const { title, canConnect, isRound, pen } = data
  return (
    <div className="box system-hold" data-round={isRound || undefined} data-selected={selected} title={title}>
      {pen && <div className="system-pen nodrag">{pen}</div>}
      {SIDES.map(([side, position]) => (
        <Handle
          key={side}
          id={side}
          type="source"
          position={position}
          className={canConnect ? 'box-handle' : 'box-handle box-handle-off'}
          isConnectable={canConnect}
        />
      ))}
    </div>
  )
})
