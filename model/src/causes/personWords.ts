/** Words that put it down to somebody's person, by their stems in both languages of the product. */
const BLAME =
  /(^|[^\p{L}])(невнимательн|небрежн|халатн|забы(л|ва|вчив)|ленив|лень|безответствен|недобросовест|некомпетент|неопытн|непрофессионал|виноват|по вине|ошиб(ся|лась|лись|ается|аются)|не (хочет|хотят|старается|стараются|умеет|умеют)|человеческ\p{L}+ фактор|careless|inattenti|negligen|incompetent|irresponsib|unprofessional|forg(ot|et)|laz(y|iness)|human (error|factor)|sloppy)/iu

/** A surname with initials: «Иванова А. П.», «А. П. Иванова». */
const NAMED = /\p{Lu}\p{Ll}+\s+\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+/u

/** Whether an answer names a person or their person's fault: then it is asked why the process allowed it. */
export const namesPerson = (words: string): boolean => BLAME.test(words) || NAMED.test(words)
