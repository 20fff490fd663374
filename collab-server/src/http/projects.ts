import { openProject, perform, setFixed } from '@potok/model'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { listMembers, roleIn } from '../access/members.ts'
import type { Person } from '../access/people.ts'
import { mayEdit, mayInvite, type Role } from '../access/roles.ts'
import { signedIn } from '../access/whoIs.ts'
import { retiredBecause } from '../moments/retired.ts'
import { emptyContent } from '../projects/content.ts'
import { contentBeside } from '../projects/contentBeside.ts'
import { addProject } from '../projects/newProject.ts'
import { archive, everyProject, findProject, type ProjectRow } from '../projects/rows.ts'
import { Refused } from '../refusals.ts'
import { bytesOf, enter, type Household } from './household.ts'

const LARGEST_FILE = 20 << 20
const Title = z.string().trim().min(1).max(300)
const Asked = z.object({ title: Title, locale: z.enum(['ru', 'en']).default('ru') })
const Changed = z.object({ title: Title.optional(), titleEn: Title.optional(), archived: z.boolean().optional() })

/** Projects: the list, a new one, a file as a new one, rename and archive. */
export function serveProjects(app: FastifyInstance, house: Household): void {
  const { store } = house

  app.get('/api/projects', (request) => {
    const { person } = signedIn(request)
    const projects = everyProject(store).flatMap((row) => {
      const role = roleIn(store, row.id, person)
      return role ? [listed(house, row, role)] : []
    })
    return { projects }
  })

  app.get('/api/projects/:id', (request) => {
    const { project, role } = enter(store, request)
    return listed(house, project, role)
  })

  app.post('/api/projects', async (request, reply) => {
    const person = maker(signedIn(request).person)
    const { title, locale } = Asked.parse(request.body)
    const id = await addProject(store, emptyContent(title, locale), person, locale)
    return reply.code(201).send({ id })
  })

  app.post('/api/projects/import', { bodyLimit: LARGEST_FILE }, async (request, reply) => {
    const person = maker(signedIn(request).person)
    const content = await contentBeside(request.body, bytesOf(request))
    if (!content.ok) {
      const { code, message, values, about } = content
      return reply.code(422).send({ code, message, values, about })
    }
    return reply.code(201).send({ id: await addProject(store, content.value, person) })
  })

  app.patch('/api/projects/:id', async (request) => {
    const { title, titleEn, archived } = Changed.parse(request.body)
    const { project, person, role } = enter(store, request, archived === undefined ? mayEdit : mayInvite)
    if (archived !== undefined) {
      const what = archived ? 'project.archived' : 'project.unarchived'
      await store.write(archive(project.id, archived), audit(what, { person: person.id, project: project.id }))
    }
    if (title !== undefined) await rename(house, project.id, { title }, person)
    if (titleEn !== undefined) await rename(house, project.id, { titleEn }, person)
    return listed(house, findProject(store, project.id)!, role)
  })
}

/** A guest has what a link gave, and nothing of their own. */
function maker(person: Person): Person {
  if (person.guest) throw new Refused('forbidden')
  return person
}

type Named = { title: string } | { titleEn: string }

/** The title is a fact of the document: it changes there, by the same command as on screen. */
async function rename({ store, collab }: Household, id: string, fields: Named, person: Person): Promise<void> {
  const direct = await collab.hocuspocus.openDirectConnection(`project/${id}`)
  try {
    const { document } = direct as unknown as { document: Parameters<typeof openProject>[0] }
    const isOver = retiredBecause(document)
    if (isOver) throw new Refused(isOver)
    const opened = openProject(document)
    const by = { who: 'server', person: person.id, command: 'project.renamed' } as const
    const done = perform(opened, setFixed, { name: 'about', fields }, by)
    opened.close()
    if (!done.ok) throw new Refused('input.invalid', Object.keys(fields))
    await store.write(
      'title' in fields
        ? ['UPDATE project SET title=?, updated=? WHERE id=?', fields.title, Date.now(), id]
        : [
            "UPDATE project SET summary=json_set(summary,'$.titleEn',?), updated=? WHERE id=?",
            fields.titleEn,
            Date.now(),
            id,
          ],
    )
  } finally {
    await direct.disconnect()
  }
}

function listed({ store, bus }: Household, row: ProjectRow, role: Role) {
  const { id, title, locale, epoch, archived, updated, summary } = row
  const members = listMembers(store, id)
  return {
    id,
    title,
    locale,
    epoch,
    role,
    archived: archived === 1,
    updatedAt: updated,
    members,
    here: bus.here().get(id) ?? 0,
    ...JSON.parse(summary),
  }
}
