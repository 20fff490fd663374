import { atOnce } from './en/atOnce.ts'
import { guides } from './en/guides.ts'
import { pages } from './en/pages.ts'

export const en = { ...atOnce, ...pages, guides }
