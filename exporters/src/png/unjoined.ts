/**
 * PT Sans joins f with i, l and f into one narrower glyph, and resvg does not heed what the SVG says against it. A
 * zero-width non-joiner keeps every letter of the texts as wide as the scene has measured it.
 */
export const unjoined = (svg: string): string =>
  svg.replace(/>[^<]+</g, (text) => text.replace(/f(?=[fil])/g, 'f\u200c'))
