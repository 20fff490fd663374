import { Button, FileButton, Switch, TextInput } from '@mantine/core'
import { IconFileUpload, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Me } from '../api/people.ts'
import { changeProject, createProject, type ListedProject, type ProjectChange } from '../api/projects.ts'
import { ACCEPTED } from '../importing/accepted.ts'
import { go } from '../routes.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useDropped } from '../ui/useDropped.ts'
import { useSentence } from '../ui/useSentence.ts'
import { AskTitle } from './AskTitle.tsx'
import { HomeFrame } from './HomeFrame.tsx'
import { listedTitle } from './listedTitle.ts'
import { useProfile } from './Myself.tsx'
import { ProjectCard } from './ProjectCard.tsx'
import { sendFile, useProjects } from './useProjects.ts'
import './home.css'

const MyReviews = onDemand(async () => (await import('../approval/MyReviews.tsx')).MyReviews)
const open = (project: string) => go({ name: 'project', project, part: 'overview' })

export function Home({ me, onMe }: { me: Me; onMe(me: Me): void }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const { projects, refusal, reload } = useProjects()
  const { own, profile, reminder, openProfile } = useProfile(me, onMe)
  const [find, setFind] = useState('')
  const [wantsArchive, setArchive] = useState(false)
  const [asking, setAsking] = useState<'new' | ListedProject | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const take = async (file: File | null | undefined) => {
    if (!file) return
    setBusy(true)
    setSaid(null)
    const got = await sendFile(file, language)
    setBusy(false)
    if (got.ok) open(got.value.id)
    else setSaid(sentence(got))
  }
  const dragging = useDropped((file) => void take(file))
  const change = async (project: ListedProject, what: ProjectChange) => {
    const got = await changeProject(project.id, what)
    if (!got.ok) return sentence(got)
    await reload()
    return null
  }
  const archived = async (project: ListedProject) => {
    const refused = await change(project, { archived: !project.archived })
    if (refused) toast(refused, { tone: 'danger' })
    else if (!project.archived) toast(say('home.archivedDone', { title: listedTitle(project, language) }))
  }
  // The last project brought back takes the archive with it: there would be nothing to see and no way out.
  const hasArchive = projects?.some((one) => one.archived) ?? false
  const archive = wantsArchive && hasArchive
  const shown = (projects ?? []).filter(
    (one) =>
      Boolean(one.archived) === archive &&
      `${one.title} ${one.titleEn ?? ''}`.toLowerCase().includes(find.trim().toLowerCase()),
  )

  return (
    <HomeFrame place="home" me={me} own={own} openProfile={openProfile}>
      <div className="page-head">
        <h1 className="page-title grow">{say('home.title')}</h1>
        <TextInput
          aria-label={say('home.find')}
          placeholder={say('home.find')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <FileButton accept={ACCEPTED} onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={busy}
              leftSection={<IconFileUpload size={16} aria-hidden="true" />}
            >
              {say('home.import')}
            </Button>
          )}
        </FileButton>
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAsking('new')}>
          {say('home.new')}
        </Button>
      </div>
      {reminder}
      <MyReviews />
      {busy && <p role="status">{say('home.importing')}</p>}
      {(said ?? (refusal && sentence(refusal))) && (
        <div className="said" role="alert">
          <span className="grow">{said ?? (refusal && sentence(refusal))}</span>
          <Button variant="default" onClick={() => (said ? setSaid(null) : void reload())}>
            {say(said ? 'app.close' : 'app.retry')}
          </Button>
        </div>
      )}
      {!projects && !refusal && <p role="status">{say('app.loading')}</p>}
      {projects && shown.length === 0 && (
        <div className="empty">
          <h2 className="section-title">{say(find || archive ? 'home.nothingFound' : 'home.empty')}</h2>
          {!find && !archive && <p className="quiet">{say('home.emptyHint')}</p>}
        </div>
      )}
      <ul className="cards">
        {shown.map((project) => (
          <ProjectCard
            key={project.id}
            project={project}
            onRename={() => setAsking(project)}
            onArchive={() => void archived(project)}
          />
        ))}
      </ul>
      {hasArchive && (
        <Switch
          label={say('home.showArchive')}
          checked={archive}
          onChange={(event) => setArchive(event.currentTarget.checked)}
        />
      )}
      {profile}
      {dragging && <div className="drop">{say('home.drop')}</div>}
      {asking && (
        <AskTitle
          heading={say(asking === 'new' ? 'home.new' : 'home.rename')}
          button={say(asking === 'new' ? 'home.create' : 'home.save')}
          first={asking === 'new' ? '' : listedTitle(asking, language)}
          onClose={() => setAsking(null)}
          onName={async (title) => {
            if (asking !== 'new') {
              const refused = await change(asking, language === 'en' && asking.titleEn ? { titleEn: title } : { title })
              if (!refused) setAsking(null)
              return refused
            }
            const got = await createProject(title, language)
            if (!got.ok) return sentence(got)
            open(got.value.id)
            return null
          }}
        />
      )}
    </HomeFrame>
  )
}
