import type { FastifyRequest } from 'fastify'
import { roleIn } from '../access/members.ts'
import type { OrganisationSignIn } from '../access/organisation/openOrganisation.ts'
import type { RightsWatch } from '../access/rightsWatch.ts'
import type { Role } from '../access/roles.ts'
import type { Session } from '../access/sessions.ts'
import type { SignIn } from '../access/signIn.ts'
import { signedIn } from '../access/whoIs.ts'
import type { ScheduledBackups } from '../backups/scheduled.ts'
import type { Bus } from '../cluster/bus/bus.ts'
import type { Readiness } from '../health/readiness.ts'
import type { Post } from '../mail/post.ts'
import type { Papers } from '../papers/papersBeside.ts'
import { findProject, type ProjectRow } from '../projects/rows.ts'
import type { Collab } from '../protocols/hocuspocus/collab.ts'
import { Refused } from '../refusals.ts'
import type { SessionHall } from '../sessions/hall.ts'
import type { BoardSettings } from '../settings.ts'
import type { Underway } from '../stopping/underway.ts'
import type { Store } from '../stores/store.ts'

/** What the resources share: the store, the open documents and the secret of this server. */
export interface Household {
  readonly store: Store
  readonly collab: Collab
  readonly rights: RightsWatch
  readonly hall: SessionHall
  readonly papers: Papers
  readonly secret: string
  readonly signIn: SignIn
  /** Null: nobody set it up. */
  readonly organisation: OrganisationSignIn | null
  /** Null: no letters leave here. */
  readonly post: Post | null
  /** Where people see this server; null when nobody said. */
  readonly publicUrl: string | null
  readonly board: BoardSettings
  readonly bus: Bus
  readonly underway: Underway
  /** Whether each part that the work needs is well, looked up anew. */
  ready(): Promise<Readiness>
  /** Null: figures are told to this machine alone. */
  readonly metricsToken: string | null
  readonly dataFolder: string
  /** Null: none are made by themselves. */
  readonly backups: Pick<ScheduledBackups, 'state' | 'make'> | null
}

export interface Entered extends Session {
  readonly project: ProjectRow
  readonly role: Role
}

/** Who asks, for which project, with which right. To a stranger a project does not exist. */
export function enter(store: Store, request: FastifyRequest, allows?: (role: Role) => boolean): Entered {
  const session = signedIn(request)
  const { id } = request.params as { id: string }
  const project = findProject(store, id)
  const role = project && roleIn(store, id, session.person)
  if (!project || !role) throw new Refused('not-found')
  if (allows && !allows(role)) throw new Refused('forbidden')
  return { ...session, project, role }
}

/** How long the body was; a stream that does not say counts as long. */
export const bytesOf = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? Infinity)
