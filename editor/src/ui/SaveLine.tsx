import { IconAlertTriangle, IconCircleCheck, IconEye, IconLoader2, IconWifiOff } from '@tabler/icons-react'
import type { SaveState } from '../session/save.ts'
import { type Language, type Say, useTexts } from './texts/texts.ts'

const LOOK = {
  opening: [IconLoader2, 'work'],
  saved: [IconCircleCheck, 'ok'],
  saving: [IconLoader2, 'work'],
  offline: [IconWifiOff, 'warn'],
  refused: [IconAlertTriangle, 'danger'],
  viewOnly: [IconEye, 'plain'],
} as const

/** `mayTalk`: whoever only looks may still take part in the discussions. */
export function SaveLine({ save, mayTalk = false }: { save: SaveState; mayTalk?: boolean }) {
  const { say, language } = useTexts()
  const [Icon, tone] = LOOK[save.name]
  return (
    <span className="save" role="status" data-tone={tone} data-save={save.name}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      {save.name === 'viewOnly' && mayTalk ? say('save.talkOnly') : saveWords(save, say, language)}
    </span>
  )
}

function saveWords(save: SaveState, say: Say, language: Language): string {
  switch (save.name) {
    case 'opening':
      return say('save.opening')
    case 'saved':
      return save.at === null ? say('save.savedBefore') : say('save.saved', { time: clock(save.at, language) })
    case 'saving':
      return say('save.saving')
    case 'offline':
      if (save.edits === 0) return say('save.offlineClean')
      return say(save.isKept ? 'save.offline' : 'save.tabOnly', { count: save.edits })
    case 'refused':
      return say('save.refused')
    case 'viewOnly':
      return say('save.viewOnly')
  }
}

const clock = (at: number, language: Language) =>
  new Date(at).toLocaleTimeString(language === 'ru' ? 'ru-RU' : 'en-GB', { hour: '2-digit', minute: '2-digit' })
