import { z } from 'zod'

export const DATABASE = 'potok.sqlite'
export const SECRET = 'secret'
/** What a backup may hold; nothing else is unpacked, whatever an archive names. */
export const KEPT = [DATABASE, SECRET] as const

export const FORMAT = 1

/** The first entry of a backup: what is in it, and by what it is known to be whole. */
export const Manifest = z.object({
  potok: z.literal('backup'),
  format: z.number().int().min(1),
  /** When the copy was begun. */
  at: z.string(),
  files: z.array(z.object({ name: z.enum(KEPT), size: z.number().int().min(0), sha256: z.string().length(64) })),
})
export type Manifest = z.infer<typeof Manifest>
