import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { mayEdit, mayInvite } from '../access/roles.ts'
import { today } from '../approval/submissions.ts'
import { choiceOf, choose, letterheadOf } from '../letterheads/chosen.ts'
import { findLetterhead, listLetterheads } from '../letterheads/letterheads.ts'
import { registrationFor } from '../letterheads/registration.ts'
import { listTemplates } from '../letterheads/templates.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'

const Chosen = z.strictObject({ choice: z.string().min(1).max(64) })

/** On which letterhead a project's papers are: everybody in it sees its name and templates, a facilitator chooses. */
export function serveProjectLetterhead(app: FastifyInstance, { store }: Household): void {
  const shown = (project: string, isChoosing: boolean) => {
    const row = letterheadOf(store, project)
    return {
      letterhead: row && { id: row.id, name: row.name },
      choice: choiceOf(store, project),
      letterheads: isChoosing ? listLetterheads(store).map(({ id, name, standard }) => ({ id, name, standard })) : [],
      templates: row ? listTemplates(store, row.id) : [],
      isNumbering: row !== null && row.settings.registration !== '',
    }
  }

  app.get('/api/projects/:id/letterhead', (request) => {
    const { project, role } = enter(store, request)
    return shown(project.id, mayInvite(role))
  })

  app.put('/api/projects/:id/letterhead', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { choice } = Chosen.parse(request.body)
    if (choice !== 'standard' && choice !== 'none') findLetterhead(store, choice)
    await store.write(
      choose(project.id, choice),
      audit('letterhead.chosen', { person: person.id, project: project.id, about: [choice] }),
    )
    return shown(project.id, true)
  })

  /** The number of the project's card; whoever asks again hears the same. */
  app.post('/api/projects/:id/registration', async (request) => {
    const { project, person } = enter(store, request, mayEdit)
    const row = letterheadOf(store, project.id)
    if (!row) throw new Refused('letterhead.no-numbers')
    const number = await registrationFor(store, row, project.id, today())
    await store.write(audit('letterhead.number', { person: person.id, project: project.id, about: [row.id] }))
    return { number }
  })
}
