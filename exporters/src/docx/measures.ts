// Names only: a reader's machine has these or their metric twins, the PT faces it may lack.
export const SERIF = 'Times New Roman'
export const SANS = 'Arial'

export const INK = '14171B'
export const GREY = '40464E'
export const LABEL = '6A717A'
export const HAIR = 'B4BAC2'
export const TINT = 'F1F3F5'
export const ACCENT = '1D3F66'

/** Word counts in twentieths of a point. */
export const millimetres = (length: number): number => Math.round((length / 25.4) * 1440)

/** Pictures are counted in pixels of 1/96 inch. */
export const pixels = (length: number): number => (length / 25.4) * 96
