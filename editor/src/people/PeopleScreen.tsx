import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { type Account, addAccount, changeAccount, eraseAccount, listAccounts, newEntrance } from '../api/accounts.ts'
import type { Me } from '../api/people.ts'
import { HomeFrame } from '../home/HomeFrame.tsx'
import { useProfile } from '../home/Myself.tsx'
import { useWays } from '../home/useWays.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { AccountForm } from './AccountForm.tsx'
import { AccountList } from './AccountList.tsx'
import { AuditBook } from './AuditBook.tsx'
import { EntranceLink, type ShownEntrance } from './EntranceLink.tsx'
import { EraseQuestion } from './EraseQuestion.tsx'
import './people.css'

/** The accounts of this server and the book of rights; only for its administrator. */
export function PeopleScreen({ me, onMe }: { me: Me; onMe(me: Me): void }) {
  const { say, language } = useTexts()
  const ways = useWays()
  const sentence = useSentence()
  const { own, profile, openProfile } = useProfile(me, onMe)
  const [view, setView] = useState<'accounts' | 'audit'>('accounts')
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<Account | null>(null)
  const [entrance, setEntrance] = useState<ShownEntrance | null>(null)
  const [erasing, setErasing] = useState<Account | null>(null)

  const reload = useCallback(async () => {
    const got = await listAccounts()
    if (got.ok) setAccounts(got.value)
    setRefusal(got.ok ? null : sentence(got))
  }, [sentence])
  useEffect(() => void reload(), [])

  const show = (person: string, name: string, mail: string | null, token: string, mailed: boolean | null = null) =>
    setEntrance({ person, name, token, mail: ways.mail ? mail : null, mailed })
  const enter = async ({ id, name, mail }: Account) => {
    const got = await newEntrance(id)
    if (got.ok) show(id, name, mail, got.value.token)
    else tellRefusal(got)
  }
  /** A letter holds a link of its own: the one shown before ends. */
  const write = async ({ person, name, mail }: ShownEntrance) => {
    const got = await newEntrance(person, language)
    if (got.ok) show(person, name, mail, got.value.token, got.value.mailed)
    else tellRefusal(got)
  }
  const lead = async ({ id, administrator }: Account) => {
    const got = await changeAccount(id, { administrator: !administrator })
    if (!got.ok) return tellRefusal(got)
    await reload()
  }
  const erase = async ({ id, name }: Account) => {
    const got = await eraseAccount(id)
    setErasing(null)
    if (!got.ok) return tellRefusal(got)
    toast(say('people.erased', { name }))
    await reload()
  }

  return (
    <HomeFrame place="people" me={me} own={own} openProfile={openProfile}>
      <div className="page-head">
        <h1 className="page-title grow">{say('people.title')}</h1>
        <SegmentedControl
          aria-label={say('people.view')}
          value={view}
          onChange={(chosen) => setView(chosen as typeof view)}
          data={[
            { value: 'accounts', label: say('people.accounts') },
            { value: 'audit', label: say('people.audit') },
          ]}
        />
        {view === 'accounts' && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {say('people.add')}
          </Button>
        )}
      </div>
      {refusal && (
        <div className="said" role="alert">
          <span className="grow">{refusal}</span>
          <Button variant="default" onClick={() => void reload()}>
            {say('app.retry')}
          </Button>
        </div>
      )}
      {!accounts && !refusal && <p role="status">{say('app.loading')}</p>}
      {view === 'accounts' && entrance && (
        <EntranceLink entrance={entrance} onMail={() => write(entrance)} onClose={() => setEntrance(null)} />
      )}
      {view === 'accounts' && accounts && (
        <AccountList
          accounts={accounts}
          me={me.id}
          onEnter={(one) => void enter(one)}
          onLead={(one) => void lead(one)}
          onChange={setChanging}
          onErase={setErasing}
        />
      )}
      {view === 'audit' && accounts && <AuditBook accounts={accounts} />}
      {profile}
      {erasing && (
        <EraseQuestion account={erasing} onClose={() => setErasing(null)} onErase={() => void erase(erasing)} />
      )}
      {adding && (
        <AccountForm
          heading={say('people.add')}
          button={say('people.create')}
          first={{ name: '', mail: null }}
          onClose={() => setAdding(false)}
          onAsked={async (asked) => {
            const got = await addAccount(asked)
            if (!got.ok) return got
            setAdding(false)
            show(got.value.person.id, asked.name, asked.mail, got.value.token)
            await reload()
            return null
          }}
        />
      )}
      {changing && (
        <AccountForm
          heading={say('people.change')}
          button={say('profile.save')}
          first={changing}
          onClose={() => setChanging(null)}
          onAsked={async (asked) => {
            const got = await changeAccount(changing.id, asked)
            if (!got.ok) return got
            setChanging(null)
            await reload()
            return null
          }}
        />
      )}
    </HomeFrame>
  )
}
