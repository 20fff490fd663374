import { initialsOf } from './initials.ts'

export interface Face {
  id: string
  name: string
  colour: string
}

const MOST = 4

export function Avatar({ face }: { face: Face }) {
  return (
    <span className="avatar" role="img" aria-label={face.name} title={face.name} style={{ background: face.colour }}>
      {initialsOf(face.name)}
    </span>
  )
}

export function Avatars({ faces }: { faces: readonly Face[] }) {
  const rest = faces.slice(MOST)
  return (
    <span className="avatars">
      {faces.slice(0, MOST).map((face) => (
        <Avatar key={face.id} face={face} />
      ))}
      {rest.length > 0 && (
        <span
          className="avatar"
          data-more
          role="img"
          aria-label={rest.map((face) => face.name).join(', ')}
          title={rest.map((face) => face.name).join(', ')}
        >
          +{rest.length}
        </span>
      )}
    </span>
  )
}
