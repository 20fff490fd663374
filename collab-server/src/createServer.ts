import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { Extension } from '@hocuspocus/server'
import { type FastifyInstance, fastify } from 'fastify'
import { type OrganisationSignIn, openOrganisation } from './access/organisation/openOrganisation.ts'
import type { OrganisationSettings } from './access/organisation/settings.ts'
import { RightsWatch } from './access/rightsWatch.ts'
import { forgetEndedSessions, type SessionTerms, TERMS } from './access/sessions.ts'
import { SessionUse } from './access/sessionUse.ts'
import { openSignIn } from './access/signIn.ts'
import { forgetWaiting } from './access/waiting.ts'
import { askWhoIs } from './access/whoIs.ts'
import type { ScheduledBackups } from './backups/scheduled.ts'
import { hearOthers, projectsOpen } from './cluster/hearOthers.ts'
import { leadToOwner } from './cluster/leadToOwner.ts'
import { type Ground, openGround } from './cluster/openGround.ts'
import { tellPresence } from './cluster/presence.ts'
import type { ClusterSettings } from './cluster/settings.ts'
import { readiness } from './health/readiness.ts'
import { serveActivity } from './http/activity.ts'
import { serveApprovals } from './http/approvals.ts'
import { serveAttachments } from './http/attachments.ts'
import { serveAudit } from './http/audit.ts'
import { serveBoard } from './http/board.ts'
import { serveChecks } from './http/checks.ts'
import { serveDamage } from './http/damage.ts'
import { serveExports } from './http/exports.ts'
import { serveForgotten } from './http/forgotten.ts'
import { serveForms } from './http/forms.ts'
import { serveHealth } from './http/health.ts'
import type { Household } from './http/household.ts'
import { serveImports } from './http/imports.ts'
import { serveLetterheads } from './http/letterheads.ts'
import { limitRequests } from './http/limits.ts'
import { serveLinks } from './http/links.ts'
import { serveLobby } from './http/lobby.ts'
import { serveLocks } from './http/locks.ts'
import { serveMe } from './http/me.ts'
import { serveMembers } from './http/members.ts'
import { serveMetrics } from './http/metrics.ts'
import { serveNumbers } from './http/numbers.ts'
import { serveOrganisation } from './http/organisation.ts'
import { isOurPage, refuseForeignPages } from './http/origin.ts'
import { servePage } from './http/page.ts'
import { servePeople } from './http/people.ts'
import { serveProjectLetterhead } from './http/projectLetterhead.ts'
import { serveProjects } from './http/projects.ts'
import { serveReadings } from './http/readings.ts'
import { answerRefusals } from './http/refuse.ts'
import { serveRestore } from './http/restore.ts'
import { serveReviews } from './http/reviews.ts'
import { serveSchema } from './http/schema.ts'
import { serveServer } from './http/server.ts'
import { serveSessionPapers } from './http/sessionPapers.ts'
import { serveSessions } from './http/sessions.ts'
import { serveSignIn } from './http/signIn.ts'
import { refuseWhileFull } from './http/storage.ts'
import { serveTalk } from './http/talk.ts'
import { serveTemplate } from './http/template.ts'
import { serveTickets } from './http/tickets.ts'
import { serveUpdates } from './http/updates.ts'
import { serveVersions } from './http/versions.ts'
import { openPost } from './mail/post.ts'
import type { MailSettings } from './mail/settings.ts'
import { timeLoop } from './metrics/loop.ts'
import { timeCommits } from './metrics/timedStore.ts'
import { usesOf } from './moments/use.ts'
import { openPapers } from './papers/papersBeside.ts'
import type { SocketLimits } from './protocols/alive.ts'
import { type Collab, listenForSockets, openCollab } from './protocols/hocuspocus/collab.ts'
import { type Proxies, THIS_MACHINE } from './protocols/proxies.ts'
import { prefixOf, withoutPrefix } from './publicUrl.ts'
import { SessionHall } from './sessions/hall.ts'
import { BOARD, type BoardSettings, LEAST_FREE } from './settings.ts'
import { stopServer } from './stopping/stopServer.ts'
import { Underway } from './stopping/underway.ts'
import { orClosed } from './stores/orClosed.ts'
import { PostgresStore } from './stores/postgres/postgresStore.ts'
import type { SqliteStore } from './stores/sqlite/sqliteStore.ts'
import { type Store, StoreClosed } from './stores/store.ts'

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }
const RESOURCES = [
  serveActivity,
  serveAttachments,
  serveAudit,
  serveBoard,
  serveDamage,
  serveMe,
  serveSignIn,
  serveOrganisation,
  serveForgotten,
  serveForms,
  serveProjects,
  serveMembers,
  servePeople,
  serveLinks,
  serveLobby,
  serveLocks,
  serveImports,
  serveMetrics,
  serveNumbers,
  serveSchema,
  serveServer,
  serveTickets,
  serveUpdates,
  serveExports,
  serveTemplate,
  serveLetterheads,
  serveProjectLetterhead,
  serveSessions,
  serveSessionPapers,
  serveRestore,
  serveVersions,
  serveApprovals,
  serveReviews,
  serveTalk,
  serveReadings,
  serveChecks,
]

export interface Place {
  readonly dataFolder: string
  readonly editorFolder: string
  /** The address people use, where a proxy stands in front; with the path under which it shows us. */
  readonly publicUrl?: string | null
  /** The organisation's own sign-in; it needs the public address. */
  readonly organisation?: OrganisationSettings | null
  /** How letters leave; it needs the public address. */
  readonly mail?: MailSettings | null
  /** How long a sign-in of the staff lasts. */
  readonly session?: SessionTerms
  /** How long and how many sockets may stay. */
  readonly sockets?: SocketLimits
  /** Whether there are sketch boards. */
  readonly board?: BoardSettings
  /** With it figures are told to another machine too. */
  readonly metricsToken?: string | null
  /** Bytes that must be free where the data lies. */
  readonly leastFree?: number
  /** Backups that are made by themselves. */
  readonly scheduled?: ScheduledBackups | null
  /** Null: this server is alone. */
  readonly cluster?: ClusterSettings | null
  /** Who says whose request it is, where a proxy stands in front. */
  readonly proxies?: Proxies
  /** Further moments of a connection's life. */
  readonly moments?: Extension[]
}

interface Route {
  readonly method: string
  readonly url: string
}

export interface PotokServer {
  readonly app: FastifyInstance
  readonly store: SqliteStore | PostgresStore
  readonly collab: Collab
  /** Every address of the HTTP interface, as the router knows it. */
  readonly routes: readonly Route[]
  /** The same, but first answers what was asked. False: it would not end in this time. */
  stop(withinMs: number): Promise<boolean>
  /** What only one server of the house does at a time. */
  readonly alone: Ground['alone']
  /** Ends the sockets, commits what is queued and lets the data folder go. */
  close(): Promise<void>
}

/** One Potok: interface, page and sockets over one data folder. It listens where it is told. */
export async function createServer(place: Place): Promise<PotokServer> {
  const ground = await openGround(place.dataFolder, place.cluster ?? null)
  try {
    return await serverOver(ground, place)
  } catch (error) {
    await ground.bus.close()
    await ground.store.close()
    throw isFileTrouble(error)
      ? new StoreClosed(error.code === 'ENOSPC' ? 'disk-full' : 'unwritable', error.message)
      : error
  }
}

const isFileTrouble = (error: unknown): error is NodeJS.ErrnoException =>
  ['ENOSPC', 'EFBIG', 'EACCES', 'EPERM', 'EROFS', 'EISDIR'].includes(String((error as NodeJS.ErrnoException).code))

const organisationOf = (
  store: Store,
  secret: string,
  { publicUrl, organisation, session = TERMS }: Place,
): OrganisationSignIn | null =>
  publicUrl && organisation ? openOrganisation(store, secret, publicUrl, organisation, session) : null

async function serverOver({ store, secret, bus, alone }: Ground, place: Place): Promise<PotokServer> {
  const publicUrl = place.publicUrl ?? null
  const proxies = publicUrl === null ? null : (place.proxies ?? THIS_MACHINE)
  const terms = place.session ?? TERMS
  const use = new SessionUse(store, terms)
  const collab = openCollab(store, secret, {
    moments: [usesOf(use), ...(place.moments ?? [])],
    limits: place.sockets,
    proxies,
  })
  const rights = new RightsWatch(store, collab.hocuspocus)
  const signIn = await openSignIn(store, secret, publicUrl, terms)
  await orClosed(store, store.write(forgetEndedSessions(), forgetWaiting()))
  const organisation = organisationOf(store, secret, place)
  const post = publicUrl !== null && place.mail ? openPost(place.mail) : null
  const hall = new SessionHall(store, collab.hocuspocus)
  const papers = openPapers()
  const board = place.board ?? BOARD
  const { metricsToken = null, scheduled: backups = null } = place
  const underway = new Underway()
  timeCommits(store)
  const { dataFolder, leastFree = LEAST_FREE } = place
  const ready = readiness({ store, underway, dataFolder, leastFree })
  const told = { metricsToken, backups, dataFolder, underway, ready }
  const house: Household = {
    store,
    collab,
    rights,
    hall,
    papers,
    secret,
    signIn,
    organisation,
    post,
    publicUrl,
    board,
    bus,
    ...told,
  }

  // The address of whoever asks: a proxy of ours tells it, and nobody else is believed.
  const trustProxy = proxies === null ? false : (address: string) => proxies.trusts(address)
  const prefix = prefixOf(publicUrl)
  const rewriteUrl = ({ url = '/' }: { url?: string | undefined }) => withoutPrefix(url, prefix)
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1 << 20, trustProxy, rewriteUrl })
  underway.attendTo(app)
  app.addHook('onSend', async (_, reply) => {
    reply.headers(COMMON)
  })
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url })
  })
  answerRefusals(app, store)
  leadToOwner(app, store)
  refuseForeignPages(app, publicUrl)
  refuseWhileFull(app, store)
  askWhoIs(app, signIn, use)
  await limitRequests(app)
  serveHealth(app, house)
  for (const serve of RESOURCES) serve(app, house)
  const assets = join(place.editorFolder, 'assets')
  if (existsSync(assets)) {
    app.register(fastifyStatic, {
      root: assets,
      prefix: '/assets/',
      wildcard: true,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    })
  }
  servePage(app, place.editorFolder, prefix)
  listenForSockets(app.server, collab, store, rewriteUrl, (request) => isOurPage(request.headers, publicUrl))
  hearOthers({ store, collab, rights, hall })
  const stopTelling = tellPresence(collab, bus)
  if (store instanceof PostgresStore) {
    store.ownership.watch((project) => projectsOpen(collab).has(project))
    app.addHook('onListen', async () => {
      const { port } = app.server.address() as AddressInfo
      await store.ownership.announce(place.cluster?.address ?? `http://127.0.0.1:${port}`)
    })
  }
  app.addHook('preClose', async () => {
    hall.close()
  })
  const stopTiming = timeLoop()
  const close = async () => {
    stopTiming()
    rights.stop()
    stopTelling()
    await collab.stop()
    await app.close()
    await papers.close()
    await bus.close()
    await store.close()
  }
  return { app, store, collab, routes, alone, close, stop: (ms) => stopServer({ underway, store, collab, close }, ms) }
}
