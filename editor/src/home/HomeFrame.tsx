import { IconFileCertificate, IconFolders, IconServer2, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Me, OwnLogin } from '../api/people.ts'
import { Go } from '../ui/Go.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Myself } from './Myself.tsx'
import './home.css'

/** What stands around the screens outside a project: where else to go, and who I am. */
export function HomeFrame(given: {
  place: 'home' | 'people' | 'letterheads' | 'server'
  me: Me
  own: OwnLogin | null
  openProfile(): void
  children: ReactNode
}) {
  const { place, me, own, openProfile, children } = given
  const { say } = useTexts()
  return (
    <div className="home">
      <nav className="home-nav" aria-label={say('app.main')}>
        <div className="row">
          <Mark />
          <span className="wordmark">{say('app.name')}</span>
        </div>
        <Go to={{ name: 'home' }} className="nav-link" current={place === 'home'}>
          <IconFolders size={18} stroke={1.6} aria-hidden="true" />
          {say('home.title')}
        </Go>
        {me.administrator && (
          <Go to={{ name: 'people' }} className="nav-link" current={place === 'people'}>
            <IconUsers size={18} stroke={1.6} aria-hidden="true" />
            {say('home.people')}
          </Go>
        )}
        {me.administrator && (
          <Go to={{ name: 'letterheads' }} className="nav-link" current={place === 'letterheads'}>
            <IconFileCertificate size={18} stroke={1.6} aria-hidden="true" />
            {say('home.letterheads')}
          </Go>
        )}
        {me.administrator && (
          <Go to={{ name: 'server' }} className="nav-link" current={place === 'server'}>
            <IconServer2 size={18} stroke={1.6} aria-hidden="true" />
            {say('home.server')}
          </Go>
        )}
        <span className="grow" />
        <Myself me={me} own={own} onProfile={openProfile} />
      </nav>
      <main className="page">{children}</main>
    </div>
  )
}
