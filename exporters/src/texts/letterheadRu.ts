/** The words of an organisation's letterhead. */
export const letterheadRu = {
  logo: (name: string) => `Логотип: ${name}`,
  approvedShe: 'УТВЕРЖДЕНА',
  approvedHe: 'УТВЕРЖДЁН',
}
