/** How long the sheet glides to another view; not at all for those who asked their system for less motion. */
export const glide = (ms: number): { duration: number } => ({
  duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms,
})
