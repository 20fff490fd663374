import { useStore, ViewportPortal } from '@xyflow/react'
import { useLit } from '../analysis/evidence/lit.ts'
import { LitMarks } from './LitMarks.tsx'
import type { Picture } from './picture.ts'

/** Above the sheet, and drawn apart from it: what lights up draws no box and no flow again. */
export function LitLayer({ picture }: { picture: Picture }) {
  const lit = useLit()
  const zoom = useStore(({ transform }) => transform[2])
  if (lit.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="lit-layer" aria-hidden="true">
        <LitMarks picture={picture} ids={lit} scale={zoom} />
      </svg>
    </ViewportPortal>
  )
}
