import { useStore, ViewportPortal } from '@xyflow/react'
import { useStore as useStored } from 'zustand'
import { useLit } from '../analysis/evidence/lit.ts'
import { useFound } from '../finding/found.ts'
import type { DrawnMap } from './drawn.ts'
import { LitMarks } from './LitMarks.tsx'

/** Above the sheet, and drawn apart from it: what lights up draws no box and no flow again. */
export function LitLayer({ drawn }: { drawn: DrawnMap }) {
  const [pointed, found] = [useLit(), useFound()]
  const lit = pointed.length > 0 ? pointed : found
  const scene = useStored(drawn.store, (state) => state.scene)
  const zoom = useStore(({ transform }) => transform[2])
  if (lit.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="lit-layer" aria-hidden="true">
        <LitMarks scene={scene} ids={lit} scale={zoom} />
      </svg>
    </ViewportPortal>
  )
}
