import type { ElementKind } from '../records/element.ts'

/** A few strokes that tell the kinds apart without colour. */
export const KIND_SIGNS: Partial<Record<ElementKind, string>> = {
  client: 'M12 7a4 4 0 1 0 .01 0M5 21v-2a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v2',
  participant:
    'M9 7a4 4 0 1 0 .01 0M3 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2M16 3.1a4 4 0 0 1 0 7.8M21 21v-2a4 4 0 0 0-3-3.9',
  stakeholder: 'M12 3v3M12 18v3M3 12h3M18 12h3M12 8a4 4 0 1 0 .01 0',
  organisation:
    'M4 21h16M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16M10 8h.01M14 8h.01M10 12h.01M14 12h.01M10 16h.01M14 16h.01',
  resource: 'M5 4h4l3 3h7a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
  touchpoint: 'M3 11h7V4M21 13h-7v7M10 11 4 5M14 13l6 6',
}
