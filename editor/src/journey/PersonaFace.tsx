import { initialsOf } from '../ui/initials.ts'
import { shortName } from './segmentWords.ts'

export const PersonaFace = ({ name }: { name: string }) => (
  <span className="journey-face" aria-hidden="true">
    {initialsOf(shortName(name))}
  </span>
)
