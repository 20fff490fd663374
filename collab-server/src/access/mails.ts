import { z } from 'zod'

/** A mail address as it is kept: the same one however it was typed. */
export const Mail = z.string().trim().toLowerCase().max(200).pipe(z.email())
