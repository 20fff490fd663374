/** A sentence by the code of the refusal; a code that is not here is told by the model's or server's own sentence. */
export const refusal = {
  unknown: 'Не получилось: {{message}}',
  'view-only': 'Можно только смотреть: попросите у ведущего доступ к правке.',
  'file-too-large': 'Файл больше {{most}} МБ. Проверьте, тот ли это файл.',
  'file-not-json': 'Файл не читается как проект. Выберите файл *.potok.json или кейс *.json.',
  'no-network': 'Сервер не отвечает. Проверьте сеть и повторите.',
  'not-signed-in': 'Нужен вход: откройте ссылку для входа ещё раз.',
  forbidden: 'На это у вас нет права. Попросите ведущего.',
  'not-found': 'Этого больше нет: возможно, удалено.',
  'not-open': 'Проект ещё открывается. Повторите через мгновение.',
}
