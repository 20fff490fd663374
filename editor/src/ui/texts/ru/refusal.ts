/** A sentence by the code of the refusal; a code that is not here is told by the model's or server's own sentence. */
export const refusal = {
  unknown: 'Не получилось: {{message}}',
  'view-only': 'Можно только смотреть: попросите у ведущего доступ к правке.',
  'not-open': 'Проект ещё открывается. Повторите через мгновение.',
}
