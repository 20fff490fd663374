import type { templateRu } from './templateRu.ts'

export const templateEn: typeof templateRu = { sample: 'Sample template' }
