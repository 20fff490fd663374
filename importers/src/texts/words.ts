import type { Locale } from '@potok/model'

interface Words {
  readonly performer: string
  readonly map: string
  readonly page: string
  /** What an event waits for, where it has no name. */
  readonly events: Readonly<Record<EventWord, string>>
}

type EventWord =
  | 'timer'
  | 'message'
  | 'signal'
  | 'error'
  | 'escalation'
  | 'cancel'
  | 'compensate'
  | 'conditional'
  | 'link'
  | 'terminate'

/** What an import calls something that has no name in its file. */
export const WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    performer: 'Исполнитель',
    map: 'Карта',
    page: 'страница',
    events: {
      timer: 'Срок',
      message: 'Сообщение',
      signal: 'Сигнал',
      error: 'Ошибка',
      escalation: 'Передача выше',
      cancel: 'Отмена',
      compensate: 'Возмещение',
      conditional: 'Условие',
      link: 'Переход',
      terminate: 'Прекращение',
    },
  },
  en: {
    performer: 'Performer',
    map: 'Map',
    page: 'page',
    events: {
      timer: 'Time',
      message: 'Message',
      signal: 'Signal',
      error: 'Error',
      escalation: 'Escalation',
      cancel: 'Cancellation',
      compensate: 'Compensation',
      conditional: 'Condition',
      link: 'Link',
      terminate: 'Termination',
    },
  },
}
