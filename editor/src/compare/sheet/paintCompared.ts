import type { Id, ProcessMap, Project, Scene } from '@potok/model'
import { type Brush, forgetFont } from '../../canvas/paint/brush.ts'
import type { Inks } from '../../canvas/paint/inks.ts'
import { paintSheet } from '../../canvas/paint/paintSheet.ts'
import type { GhostWay } from './mark.ts'
import type { SheetView, Size } from './sheetView.ts'

export interface ComparedSheet {
  readonly project: Project
  readonly map: ProcessMap
  readonly scene: Scene
  readonly ways: readonly GhostWay[]
  /** Steps that stand in the page as marks. */
  readonly marked: ReadonlySet<Id>
}

/** The map under the marks: lanes, flows, decisions, and the ways of what is gone. */
export function paintCompared(brush: Brush, sheet: ComparedSheet, view: SheetView, size: Size, inks: Inks): void {
  const ratio = Math.max(1, window.devicePixelRatio || 1)
  const [wide, tall] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
  if (brush.canvas.width !== wide || brush.canvas.height !== tall) {
    brush.canvas.width = wide
    brush.canvas.height = tall
    forgetFont(brush)
  }
  const { project, map, scene, marked, ways } = sheet
  paintSheet(brush, {
    drawn: { project, map, scene, afloat: NOBODY },
    view: { ...view, ...size },
    ratio,
    inks,
    mounted: marked,
    selection: NOBODY,
    hovered: null,
    dims: ways.length > 0,
    rings: new Map(),
  })
  if (ways.length === 0) return
  brush.strokeStyle = inks.colours.nva
  brush.lineWidth = Math.max(1.5, 1 / view.zoom)
  brush.setLineDash([4, 5])
  brush.beginPath()
  for (const points of ways)
    points.forEach(([x, y], at) => {
      if (at === 0) brush.moveTo(x, y)
      else brush.lineTo(x, y)
    })
  brush.globalAlpha = FAINT
  brush.stroke()
  brush.globalAlpha = 1
  brush.setLineDash([])
}

const FAINT = 0.6
const NOBODY: ReadonlySet<Id> = new Set()
