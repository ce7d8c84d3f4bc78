import type { Occasion } from '../../coverage/model.ts';
import { readDay } from '../dateFilter.ts';

/**
 * Were the words certainly said on another day than claimed? `XXXX-10-14` is 14 October of the year on record. Of words
 * that are dated by the news of them alone it is only certain that they were not said after it.
 * @param claimed a TIMEX3 value; what is no day, month or year contradicts nothing
 */
export function contradicts(claimed: string, said: Occasion | null): boolean {
  if (said?.first == null || said.last === null) return false;
  const day = readDay(claimed.replace('XXXX', said.first.slice(0, 4)).replace(/T.{0,20}$/, ''));
  if (day === null) return false;
  return day.first > said.last || (said.tie !== 'published' && day.last < said.first);
}
