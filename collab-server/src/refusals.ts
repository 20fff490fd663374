/** Every expected 'no' of the server: its code, its HTTP status and its one sentence. The list grows by a line. */
const REFUSALS = {
  'not-signed-in': [401, 'Войдите, чтобы продолжить.', 'Sign in to continue.'],
  'sign-in.wrong': [401, 'Логин или пароль не подходят.', 'The login or the password does not fit.'],
  'password.wrong': [403, 'Нынешний пароль введён неверно.', 'The current password is wrong.'],
  'password.short': [400, 'Пароль должен быть не короче 10 знаков.', 'The password needs at least 10 characters.'],
  'login.invalid': [
    400,
    'В логине – от 3 до 60 латинских букв, цифр и знаков . _ - @.',
    'A login has 3 to 60 Latin letters, digits and the signs . _ - @.',
  ],
  'login.taken': [409, 'Такой логин уже занят.', 'This login is taken.'],
  'mail.taken': [409, 'Эта почта уже записана за другим сотрудником.', 'This mail belongs to another member of staff.'],
  'mail.away': [
    502,
    'Почтовый сервер не отвечает, письмо не уйдёт. Ссылку для входа даёт администратор.',
    'The mail server does not answer, so no letter will leave. The administrator gives a sign-in link.',
  ],
  'organisation.away': [
    502,
    'Вход через организацию сейчас не отвечает. Войдите по логину или повторите позже.',
    'The organisation’s sign-in does not answer. Sign in by login or try again later.',
  ],
  'organisation.failed': [
    400,
    'Вход через организацию не завершён. Начните его заново.',
    'The organisation’s sign-in was not completed. Begin it again.',
  ],
  'organisation.unverified': [
    403,
    'Организация не подтвердила вашу почту, поэтому Поток не может вас узнать. Обратитесь к администратору.',
    'The organisation has not verified your mail, so Potok cannot know you. Ask the administrator.',
  ],
  'organisation.stranger': [
    403,
    'Для вас здесь нет учётной записи. Попросите администратора добавить вас.',
    'There is no account for you here. Ask the administrator to add you.',
  ],
  'name.taken': [
    409,
    'Так зовут сотрудника. Если это вы, войдите по логину; если нет, добавьте к имени отличие.',
    'A member of staff has this name. If it is you, sign in by login; if not, add something to the name.',
  ],
  'too-many': [
    429,
    'Слишком много попыток подряд. Подождите немного и повторите.',
    'Too many attempts in a row. Wait a little and try again.',
  ],
  'sockets.too-many': [
    429,
    'У вас открыто слишком много вкладок с Потоком. Закройте лишние.',
    'You have too many tabs of Potok open. Close some of them.',
  ],
  forbidden: [403, 'На это нет прав.', 'You have no right to do this.'],
  'foreign-origin': [403, 'Запрос пришёл с чужой страницы.', 'The request came from a foreign page.'],
  'owner.away': [
    503,
    'Проект сейчас переходит на другой сервер. Повторите через несколько секунд.',
    'The project is moving to another server. Try again in a few seconds.',
  ],
  'not-found': [404, 'Такого здесь нет.', 'There is no such thing here.'],
  'address.unknown': [404, 'Такого адреса нет.', 'There is no such address.'],
  'input.invalid': [400, 'Запрос заполнен неверно.', 'The request is filled in wrongly.'],
  'input.too-large': [413, 'Слишком большой файл.', 'The file is too large.'],
  'input.not-json': [400, 'Это не JSON.', 'This is not JSON.'],
  'attachment.kind': [
    415,
    'Приложить можно снимок (JPEG, PNG, WebP) или PDF.',
    'A picture (JPEG, PNG, WebP) or a PDF can be attached.',
  ],
  'attachment.broken': [422, 'Снимок повреждён и не приложен.', 'The picture is damaged and was not attached.'],
  'attachment.full': [
    413,
    'В проекте уже 300 МБ вложений. Сотрите лишние.',
    'The project has 300 MB attached already. Erase some.',
  ],
  'attachment.damaged': [409, 'Вложение на сервере повреждено.', 'The attachment is damaged on the server.'],
  'link.dead': [410, 'Ссылка больше не действует.', 'The link is no longer valid.'],
  'link.used-up': [
    410,
    'По этой ссылке уже вошли все, кому она предназначалась. Попросите новую.',
    'Everybody this link was meant for has come in. Ask for a new one.',
  ],
  'form.full': [
    429,
    'По этой ссылке уже пришло слишком много ответов. Попросите у сотрудников новую.',
    'Too many answers have come by this link already. Ask the staff for a new one.',
  ],
  'lobby.turned-away': [
    403,
    'Ведущий не впустил вас в проект. Если это ошибка, напишите ему.',
    'The facilitator did not let you into the project. If that is a mistake, write to them.',
  ],
  'last-facilitator': [409, 'В проекте должен остаться ведущий.', 'The project must keep a facilitator.'],
  'last-administrator': [409, 'Должен остаться хотя бы один администратор.', 'At least one administrator must remain.'],
  'right.none': [403, 'Доступ к проекту закрыт.', 'Access to the project has ended.'],
  'right.read-only': [403, 'Ваша роль позволяет только смотреть.', 'Your role allows looking only.'],
  'right.comment-only': [403, 'Ваша роль позволяет только комментировать.', 'Your role allows commenting only.'],
  'ticket.invalid': [401, 'Пропуск устарел, соединяемся заново.', 'The ticket has expired; connecting again.'],
  'session.ended': [401, 'Вы вышли из системы.', 'You have signed out.'],
  'epoch.other': [409, 'Проект был восстановлен, открываем его заново.', 'The project was restored; opening it again.'],
  'schema.newer': [
    426,
    'Проект записан более новой версией Потока.',
    'The project was written by a newer version of Potok.',
  ],
  'update.malformed': [422, 'Правка повреждена и не принята.', 'The edit is damaged and was not accepted.'],
  'update.gap': [409, 'Перед этой правкой не хватает другой.', 'An earlier edit is missing before this one.'],
  'update.foreign': [
    403,
    'Правка пришла от чужого имени и не принята.',
    'The edit came in somebody else’s name and was not accepted.',
  ],
  'numbers.changed': [
    409,
    'Номера проблем за это время изменились. Посмотрите на них ещё раз и повторите.',
    'The numbers of the problems have changed meanwhile. Look at them again and repeat.',
  ],
  'lock.held': [
    423,
    'Карту закрепил ведущий: менять её сейчас нельзя.',
    'The facilitator has locked this map: it cannot be changed now.',
  ],
  'lock.group': [
    423,
    'Эту группу закрепил ведущий: менять её сейчас нельзя.',
    'The facilitator has locked this group: it cannot be changed now.',
  ],
  'lock.board': [
    423,
    'Эту доску закрепил ведущий: рисовать на ней сейчас нельзя.',
    'The facilitator has locked this board: it cannot be drawn on now.',
  ],
  'comment.unsound': [
    422,
    'Обсуждение этого не принимает: в нём сообщения до 10 000 знаков о том, что есть в проекте, и меняют только их слова.',
    'The comments do not take this: they hold messages of up to 10,000 characters about what is in the project, and only their words are changed.',
  ],
  'board.unsound': [
    422,
    'Доска этого не принимает: на ней заметки, фигуры, линии, тексты и снимки проекта, до 64 КБ каждый, до 20 000 в проекте.',
    'The board does not take this: it holds notes, shapes, lines, texts and pictures of the project, up to 64 kB each, up to 20,000 in a project.',
  ],
  'session.no-code': [
    404,
    'По этому коду ничего не идёт. Проверьте шесть знаков на экране ведущего.',
    'Nothing is going on under this code. Check the six signs on the facilitator’s screen.',
  ],
  'session.over': [409, 'Сессия уже закончилась.', 'The session is over.'],
  'session.not-lead': [
    403,
    'Это делает ведущий сессии или его заместитель.',
    'This is done by whoever leads the session, or their deputy.',
  ],
  'session.no-item': [409, 'Такого пункта повестки больше нет.', 'This item of the agenda is gone.'],
  'round.over': [409, 'Этот этап уже закончился, новое не принято.', 'This step is over, nothing new was taken.'],
  'round.open': [
    409,
    'Сначала откройте всем то, что уже собрано, или отмените этап.',
    'First reveal to all what has been gathered, or call this step off.',
  ],
  'round.none': [409, 'В этом пункте ничего не пишут и не голосуют.', 'Nothing is written or voted on in this item.'],
  'round.method': [
    409,
    'Этим способом здесь голосовать нельзя. Выберите другой в повестке.',
    'This method cannot be used here. Choose another in the agenda.',
  ],
  'round.size': [
    409,
    'Для этого способа здесь слишком мало или слишком много строк.',
    'There are too few or too many lines here for this method.',
  ],
  'round.few': [
    409,
    'Листы некому передавать: нужны хотя бы двое.',
    'There is nobody to hand the sheets to: it takes at least two people.',
  ],
  'round.nothing': [
    409,
    'Здесь пока не о чем спрашивать: выберите операции в повестке или сначала откройте ответы.',
    'There is nothing to ask about yet: choose steps in the agenda, or reveal the answers first.',
  ],
  'sheet.none': [409, 'Лист достанется вам при следующей передаче.', 'You get a sheet when they are handed on next.'],
  'sheet.passed': [
    409,
    'Листы уже переданы дальше, на этот ничего не принято.',
    'The sheets were handed on already, nothing was taken on this one.',
  ],
  'sheet.full': [
    409,
    'На этом листе вы написали всё, что можно за круг.',
    'You wrote all that a turn allows on this sheet.',
  ],
  'idea.nowhere': [409, 'Того, о чём эта идея, здесь уже нет.', 'What this idea is about is not here any more.'],
  'round.uncountable': [
    409,
    'Итог не удалось записать. Голоса целы, повторите.',
    'The result could not be written. The votes are safe, try again.',
  ],
  'ballot.too-many': [409, 'В бюллетене больше голосов, чем можно.', 'The ballot has more votes than are allowed.'],
  'ballot.gone': [
    409,
    'Этой строки больше нет, голос за неё не принят.',
    'This line is gone, the vote for it was not taken.',
  ],
  'ballot.unreadable': [
    422,
    'Бюллетень заполнен неверно и не принят.',
    'The ballot is filled in wrongly and was not taken.',
  ],
  'notes.too-many': [409, 'Больше записок в одном пункте не принять.', 'No more notes can be taken in one item.'],
  'letterhead.taken': [409, 'Бланк с таким названием уже есть.', 'There is a letterhead of this name already.'],
  'letterhead.many': [
    409,
    'На сервере уже 200 бланков. Удалите лишние.',
    'The server already has 200 letterheads. Remove some.',
  ],
  'letterhead.file': [
    422,
    'Логотипа или шрифта бланка нет на сервере. Загрузите файл снова.',
    'The logo or a font of the letterhead is not on the server. Upload the file again.',
  ],
  'letterhead.font': [
    422,
    'Выбранного шрифта нет среди загруженных.',
    'The chosen font is not among those that were uploaded.',
  ],
  'letterhead.no-numbers': [
    409,
    'На бланке не указано, как нумеровать карточки.',
    'The letterhead does not say how cards are numbered.',
  ],
  'letterhead.damaged': [
    409,
    'Файл бланка на сервере повреждён. Загрузите его снова.',
    'A file of the letterhead is damaged on the server. Upload it again.',
  ],
  'template.many': [
    409,
    'У бланка уже 30 шаблонов. Удалите лишние.',
    'The letterhead already has 30 templates. Remove some.',
  ],
  'comment.foreign': [403, 'Комментарий меняет только его автор.', 'Only its author changes a comment.'],
  'approval.waiting': [
    409,
    'Эта бумага уже на согласовании. Дождитесь решения или отзовите её.',
    'This paper is already up for approval. Wait for the decision or withdraw it.',
  ],
  'approval.behind': [
    409,
    'На сервере ещё нет части того, что вы видите. Подождите сохранения и отправьте снова.',
    'The server does not have all that you see yet. Wait until it is saved and submit again.',
  ],
  'approval.not-entitled': [
    403,
    'У согласующего нет права решать о бумагах этого проекта.',
    'The reviewer has no right to decide about papers of this project.',
  ],
  'approval.no-link': [404, 'Такой личной ссылки нет.', 'There is no such personal link.'],
  'approval.link-withdrawn': [
    403,
    'Эта личная ссылка отозвана. Попросите новую у того, кто отправил бумагу.',
    'This personal link was withdrawn. Ask whoever submitted the paper for a new one.',
  ],
  'approval.link-expired': [
    403,
    'Срок личной ссылки истёк. Попросите новую у того, кто отправил бумагу.',
    'The personal link has expired. Ask whoever submitted the paper for a new one.',
  ],
  'approval.decided': [409, 'Вы уже решили об этой бумаге.', 'You have already decided about this paper.'],
  'approval.withdrawn': [
    409,
    'Бумагу отозвали: решать больше нечего.',
    'The paper was withdrawn: there is nothing to decide any more.',
  ],
  'approval.returned': [
    409,
    'Бумагу уже вернул с замечаниями другой согласующий.',
    'Another reviewer has already returned the paper with remarks.',
  ],
  'approval.not-your-turn': [
    409,
    'Сейчас решает другой согласующий. Ваша очередь – после него.',
    'Another reviewer decides now. Your turn comes afterwards.',
  ],
  'approval.stale': [
    409,
    'Вы видите не ту версию, что на согласовании. Откройте страницу заново.',
    'What you see is not the version up for approval. Open the page again.',
  ],
  'approval.settled': [
    409,
    'О бумаге уже решили, отозвать её нельзя.',
    'The paper has been decided about and cannot be withdrawn.',
  ],
  'approval.remarks-needed': [
    422,
    'Чтобы вернуть бумагу, напишите хотя бы одно замечание.',
    'To return the paper, write at least one remark.',
  ],
  'approval.not-approved': [409, 'Эта версия ещё не утверждена.', 'This version is not approved yet.'],
  'approval.not-made': [
    422,
    'Бумагу не удалось составить. Проверьте, что в проекте есть то, о чём она.',
    'The paper could not be made. See that the project has what it is about.',
  ],
  'approval.damaged': [
    409,
    'Запись об этой бумаге повреждена и не сходится со своей контрольной суммой.',
    'The record of this paper is damaged and does not fit its checksum.',
  ],
  'reading.replaced': [
    409,
    'Эту версию уже заменила новая: знакомиться нужно с ней.',
    'A newer version has replaced this one: that is the one to read.',
  ],
  'signature.kind': [
    422,
    'Это не файл отсоединённой подписи (.sig, .p7s).',
    'This is no file of a detached signature (.sig, .p7s).',
  ],
  'signature.other-file': [409, 'Подпись сделана под другим файлом.', 'The signature was made under another file.'],
  'signature.many': [409, 'К бумаге уже приложено 20 подписей.', 'The paper already has 20 signatures.'],
  'version.damaged': [409, 'Эта версия повреждена.', 'This version is damaged.'],
  'version.newer': [409, 'Эту версию сохранил более новый Поток.', 'A newer Potok kept this version.'],
  'version.unreadable': [
    409,
    'Эту версию сохранил старый Поток, и прочитать её целиком нельзя. Ничего не изменено.',
    'An old Potok kept this version and it cannot be read whole. Nothing was changed.',
  ],
  'storage.refused': [503, 'Сервер не может записать правки на диск.', 'The server cannot write edits to its disk.'],
  'disk.little': [503, 'На диске почти нет места.', 'The disk is nearly full.'],
  'data.unwritable': [503, 'В папку данных нельзя писать.', 'The data folder cannot be written.'],
  'backups.off': [409, 'Копии на этом сервере не настроены.', 'Backups are not set up on this server.'],
  'server.stops': [
    503,
    'Сервер перезапускается. Повторите через минуту.',
    'The server is restarting. Try again in a minute.',
  ],
  'server.failed': [500, 'На сервере произошла ошибка.', 'Something failed on the server.'],
} as const satisfies Record<string, readonly [status: number, ru: string, en: string]>

export type RefusalCode = keyof typeof REFUSALS
export const isRefusalCode = (given: string): given is RefusalCode => Object.hasOwn(REFUSALS, given)
export type Language = 'ru' | 'en'

/** What a client is told: on HTTP as the body, on a socket as the stateless message `refused`. */
export interface Said {
  readonly code: string
  readonly message: string
  readonly about: readonly string[]
}

/** Thrown from a handler to answer with a refusal; nothing else of it is ever shown. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly about: readonly string[]
  constructor(code: RefusalCode, about: readonly string[] = []) {
    super(code)
    this.code = code
    this.about = about
  }
}

export const statusOf = (code: RefusalCode): number => REFUSALS[code][0]

export function said(code: RefusalCode, language: Language, about: readonly string[] = []): Said {
  const [, ru, en] = REFUSALS[code]
  return { code, message: language === 'ru' ? ru : en, about }
}

/** The first of our languages that the header names; Russian otherwise. */
export function languageOf(header: string | null | undefined): Language {
  const first = (header ?? '').toLowerCase().match(/\b(ru|en)\b/)
  return first?.[1] === 'en' ? 'en' : 'ru'
}
