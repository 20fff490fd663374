import type { Scene } from '@potok/model'
import { frameOf } from '../canvas/places.ts'

const HEADS = 124
const LEAST = 0.8

/** A map opens at its beginning, whole where it stays legible, else at a size that can be read. */
export function openingView(scene: Scene, stage: HTMLElement | null): { x: number; y: number; zoom: number } {
  const frame = frameOf(scene.boxes.values())
  if (!frame || !stage) return { x: 0, y: 0, zoom: 1 }
  const [width, height] = [stage.clientWidth - (scene.chain ? 0 : HEADS), stage.clientHeight]
  const zoom = Math.max(LEAST, Math.min(1, (width - 32) / (frame.x + frame.width), (height - 16) / scene.bounds.height))
  return { x: 12 - Math.min(0, frame.x) * zoom, y: -scene.bounds.y * zoom, zoom }
}
