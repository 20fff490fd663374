// Names only: a reader's machine has these or their metric twins, the PT faces it may lack.
export const SERIF = 'Times New Roman'
export const SANS = 'Arial'

/** Word counts in twentieths of a point. */
export const millimetres = (length: number): number => Math.round((length / 25.4) * 1440)
