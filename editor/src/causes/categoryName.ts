import type { CauseCategory } from '@potok/model'
import type { Say } from '../ui/texts/texts.ts'

export const categoryName = ({ name, kind }: CauseCategory, say: Say): string =>
  name.trim() || (kind ? say(`causes.categories.${kind}`) : say('causes.empty'))
