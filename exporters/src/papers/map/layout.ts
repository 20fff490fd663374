import type { MapSheet } from './sheet.ts'

/** One way of laying a map out. */
export interface Layout extends Pick<MapSheet, 'bands' | 'sheets' | 'foot' | 'after' | 'sizes' | 'tiling'> {
  /** What had no room where it stands. */
  readonly full: readonly { readonly where: string; readonly text: string }[]
}
