import { z } from 'zod'

/** One line of an official paper. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Said = z.strictObject({ ru: line(300), en: line(300) })
const Signer = z.strictObject({ post: line(200), name: line(100) })
/** `СОП-{NN}`, or nothing. */
const Pattern = line(60).refine((given) => given === '' || /\{N{1,4}\}/.test(given))
const MOST_FACES = 8

/** What an administrator sets: files are named by their hash. */
export const Settings = z.strictObject({
  organisation: Said,
  short: Said,
  logo: Hash.nullable(),
  fonts: z.strictObject({ text: line(80).nullable(), labels: line(80).nullable() }),
  faces: z.array(Hash).max(MOST_FACES),
  textSize: z.union([z.literal(12), z.literal(13), z.literal(14)]).nullable(),
  strict: z.boolean(),
  longKept: z.boolean(),
  sheetNumbers: z.boolean(),
  approved: Signer,
  agreed: Signer,
  act: line(300),
  procedureCode: Pattern,
  /** Of a project card, with the number that is given first. */
  registration: Pattern,
  firstRegistration: z.int().min(1).max(9999),
  executor: line(200),
})
export type Settings = z.infer<typeof Settings>

/** With its files inside, as the server hands it out: what the command line takes. */
export const LetterheadFile = Settings.extend({
  logo: z.object({ png: z.base64() }).nullable(),
  faces: z.array(z.base64()).max(MOST_FACES),
})

export const LetterheadName = line(80).min(1)
