import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconShare } from '@tabler/icons-react'
import { type ComponentType, useEffect, useState } from 'react'
import { mayTalk } from '../api/projects.ts'
import { TalkLink } from '../comments/TalkLink.tsx'
import { LobbyDoor } from '../lobby/LobbyDoor.tsx'
import { PROJECT_PARTS, type ProjectPart, type Route } from '../routes.ts'
import { facesOf } from '../session/presence.ts'
import { redo, undo, undoHere } from '../store/act.ts'
import { useMayEdit, useOthers, useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { Avatars } from '../ui/Avatars.tsx'
import { awaited } from '../ui/awaited.tsx'
import { Go } from '../ui/Go.tsx'
import { Mark } from '../ui/Mark.tsx'
import { SaveLine } from '../ui/SaveLine.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { titleOf } from '../ui/titleOf.ts'
import { ViewMenu } from '../ui/ViewMenu.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { Overview } from './Overview.tsx'
import { ProblemList } from './ProblemList.tsx'
import { ProcedureForm } from './ProcedureForm.tsx'
import { ShareDialog } from './ShareDialog.tsx'
import { SolutionList } from './SolutionList.tsx'
import './project.css'

const CardScreen = awaited(async () => ({ default: (await import('../card/CardScreen.tsx')).CardScreen }), Coming)
const FiguresScreen = awaited(
  async () => ({ default: (await import('../analysis/FiguresScreen.tsx')).FiguresScreen }),
  Coming,
)
const DictionaryScreen = awaited(
  async () => ({ default: (await import('../dictionary/DictionaryScreen.tsx')).DictionaryScreen }),
  Coming,
)
const ClientsScreen = awaited(
  async () => ({ default: (await import('../research/ClientsScreen.tsx')).ClientsScreen }),
  Coming,
)
const TouchpointsScreen = awaited(
  async () => ({ default: (await import('../research/TouchpointsScreen.tsx')).TouchpointsScreen }),
  Coming,
)
const EvidenceScreen = awaited(
  async () => ({ default: (await import('../research/EvidenceScreen.tsx')).EvidenceScreen }),
  Coming,
)
const InsightsScreen = awaited(
  async () => ({ default: (await import('../research/InsightsScreen.tsx')).InsightsScreen }),
  Coming,
)
const RankingScreen = awaited(
  async () => ({ default: (await import('../ranking/RankingScreen.tsx')).RankingScreen }),
  Coming,
)
const CausesScreen = awaited(
  async () => ({ default: (await import('../causes/CausesScreen.tsx')).CausesScreen }),
  Coming,
)
const PrototypesScreen = awaited(
  async () => ({ default: (await import('../prototypes/PrototypesScreen.tsx')).PrototypesScreen }),
  Coming,
)
const ApprovalsScreen = awaited(
  async () => ({ default: (await import('../approval/ApprovalsScreen.tsx')).ApprovalsScreen }),
  Coming,
)
const SessionsScreen = awaited(
  async () => ({ default: (await import('../workshop/SessionsScreen.tsx')).SessionsScreen }),
  Coming,
)
const RoadmapScreen = awaited(
  async () => ({ default: (await import('../roadmap/RoadmapScreen.tsx')).RoadmapScreen }),
  Coming,
)
const TalkScreen = awaited(async () => ({ default: (await import('../comments/TalkScreen.tsx')).TalkScreen }), Coming)
const HistoryScreen = awaited(
  async () => ({ default: (await import('../history/HistoryScreen.tsx')).HistoryScreen }),
  Coming,
)

const PARTS: Record<ProjectPart, ComponentType> = {
  overview: Overview,
  figures: FiguresScreen,
  card: CardScreen,
  procedure: ProcedureForm,
  clients: ClientsScreen,
  touchpoints: TouchpointsScreen,
  evidence: EvidenceScreen,
  insights: InsightsScreen,
  problems: ProblemList,
  ranking: RankingScreen,
  causes: CausesScreen,
  solutions: SolutionList,
  prototypes: PrototypesScreen,
  roadmap: RoadmapScreen,
  approvals: ApprovalsScreen,
  sessions: SessionsScreen,
  dictionary: DictionaryScreen,
  comments: TalkScreen,
  history: HistoryScreen,
}

function Coming() {
  const { say } = useTexts()
  return <p role="status">{say('app.loading')}</p>
}

/** The pages of a project. */
export function ProjectScreen({ route }: { route: Extract<Route, { name: 'project' }> }) {
  const { say } = useTexts()
  const project = useProject()
  const Part = PARTS[route.part]
  const { presence } = useSession()
  useEffect(() => presence.show({ screen: route.part, map: null }), [presence, route.part])
  return (
    <div className="project">
      <ProjectHeader />
      <nav className="parts" aria-label={say('project.parts')}>
        {PROJECT_PARTS.map((part) => (
          <Go
            key={part}
            className=""
            to={{ name: 'project', project: route.project, part }}
            current={part === route.part}
          >
            {say(`project.${part}`)}
          </Go>
        ))}
      </nav>
      <div className="notices">
        <SaveNotice />
      </div>
      <main className="project-page">{project ? <Part /> : <Waiting />}</main>
    </div>
  )
}

function Waiting() {
  const { say } = useTexts()
  const ended = useSessionState((state) => state.ended)
  return ended ? <Go to={{ name: 'home' }}>{say('app.toProjects')}</Go> : <p>{say('save.opening')}</p>
}

/** The line over every part of a project: where am I, is my work safe, who is here. */
function ProjectHeader() {
  const { say, language } = useTexts()
  const session = useSession()
  const project = useProject()
  const save = useSessionState((state) => state.save)
  const role = useSessionState((state) => state.role)
  const others = useOthers()
  const [sharing, setSharing] = useState(false)
  return (
    <header className="project-head">
      <Go to={{ name: 'home' }} label={say('app.toProjects')}>
        <Mark />
      </Go>
      <span className="project-title">{project ? titleOf(project.about, language) || say('home.untitled') : ''}</span>
      <SaveLine save={save} mayTalk={role !== null && mayTalk(role)} />
      <UndoButtons />
      <Avatars faces={facesOf(others)} />
      <TalkLink project={session.projectId} />
      <ExportMenu project={session.projectId} />
      <LobbyDoor project={session.projectId} />
      {role === 'facilitator' && (
        <Button
          variant="default"
          leftSection={<IconShare size={16} aria-hidden="true" />}
          onClick={() => setSharing(true)}
        >
          {say('project.share')}
        </Button>
      )}
      <ViewMenu />
      {sharing && <ShareDialog project={session.projectId} onClose={() => setSharing(false)} />}
    </header>
  )
}

function UndoButtons() {
  const { say } = useTexts()
  const session = useSession()
  // Drawn again with each new snapshot: that is when the stack may have changed.
  useProject()
  const stack = undoHere(session)
  if (!useMayEdit() || !stack) return null
  return (
    <span className="row" style={{ gap: 2 }}>
      <ActionIcon aria-label={say('project.undo')} disabled={!stack.canUndo()} onClick={() => undo(session)}>
        <IconArrowBackUp size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon aria-label={say('project.redo')} disabled={!stack.canRedo()} onClick={() => redo(session)}>
        <IconArrowForwardUp size={18} stroke={1.6} />
      </ActionIcon>
    </span>
  )
}
