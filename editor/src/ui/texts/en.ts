import { atOnce } from './en/atOnce.ts'
import { pages } from './en/pages.ts'

export const en = { ...atOnce, ...pages }
