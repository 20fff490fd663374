/** Ways to look at a map: folded lanes, a chain. */
export const ways = {
  onlyLanes: 'В цепочке шаги стоят по порядку. Чтобы добавлять и двигать их, вернитесь к дорожкам',
  fold: 'Свернуть дорожку',
  unfold: 'Развернуть дорожку',
  merge: 'Объединить с другой…',
  mergeTitle: 'Объединить дорожку «{{name}}» с другой',
  mergeWith: 'С какой',
  mergeNow: 'Объединить',
}
