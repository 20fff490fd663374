export const SERIF = 'PT Serif'
export const SANS = 'PT Sans'

/** Word counts in twentieths of a point. */
export const millimetres = (length: number): number => Math.round((length / 25.4) * 1440)
